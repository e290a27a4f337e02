/**
 * Drafts survive reload, log-out and change of owner: one per user, conversation and kind, in this browser only.
 *
 * @typedef {{text: string, seen: string, clientId: string, again?: boolean}} Draft
 *   seen: the newest line when the draft was begun; clientId: under which it is sent, the same at every try;
 *   again: its writer was told that the same words just went out, and sends them all the same
 */

const PREFIX = 'caunoi.draft';

/** @param {string} user @param {string} conversation @param {'reply'|'note'} kind @returns {Draft} */
export function readDraft(user, conversation, kind) {
  const stored = localStorage.getItem(key(user, conversation, kind));
  return stored ? JSON.parse(stored) : { text: '', seen: '', clientId: '' };
}

/** @param {string} user @param {string} conversation @param {'reply'|'note'} kind @param {Draft} draft */
export function keepDraft(user, conversation, kind, draft) {
  if (draft.text.trim() === '') {
    localStorage.removeItem(key(user, conversation, kind));
  } else {
    localStorage.setItem(key(user, conversation, kind), JSON.stringify(draft));
  }
}

/** Not crypto.randomUUID: that exists on HTTPS only, and an office may run on plain HTTP. */
export function freshId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function key(user, conversation, kind) {
  return `${PREFIX}.${user}.${conversation}.${kind}`;
}
