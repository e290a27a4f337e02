// One line of the conversation.

import { h, icons } from './dom.js';

const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;

/**
 * @param {object} line see Conversation
 * @param {object} words
 * @param {{fileAddress: (url: string) => Promise<string>, retry: (id: string) => void, discard: (id: string) => void}} acts
 * @param {{first: boolean, stateShown: boolean}} place first of its speaker's run; whether its sending state is worth showing
 */
export function bubble(line, words, acts, place) {
  const mine = line.from === 'citizen';
  const speaker = mine ? words.me : line.from === 'staff' ? words.person(line.author) : words.bot;
  return h('li', { class: `line ${line.from} ${place.first ? 'first' : ''} ${line.state ?? ''}`, 'data-id': line.id },
    h('span', { class: mine || !place.first ? 'unseen' : 'speaker' }, speaker),
    h('div', { class: 'bubble', lang: mine ? null : 'vi' }, ...photos(line, words, acts), line.text && h('p', {}, ...linked(line.text))),
    meta(line, words, acts, place));
}

function photos(line, words, acts) {
  const previews = line.previews ?? [];
  if (previews.length) {
    return previews.map((address) => h('img', { class: 'photo', src: address, alt: words.photoOf('') }));
  }
  return (line.files ?? []).map((file) => (file.url.startsWith('/') ? photo(file, words, acts) : link(file.url, file.name || file.url)));
}

function photo(file, words, acts) {
  const image = h('img', { class: 'photo', alt: words.photoOf(file.name) });
  acts.fileAddress(file.url).then(
    (address) => (image.src = address),
    () => image.replaceWith(h('p', { class: 'lost' }, words.photoLost)));
  return image;
}

function linked(text) {
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    parts.push(text.slice(at, match.index), link(match[0], match[0]));
    at = match.index + match[0].length;
  }
  return [...parts, text.slice(at)];
}

function link(url, text) {
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text);
}

function meta(line, words, acts, place) {
  const refused = line.state === 'refused';
  return h('div', { class: 'meta' },
    h('time', { datetime: line.at, title: new Date(line.at).toLocaleString() }, clock(line.at)),
    line.from === 'citizen' && place.stateShown && h('span', { class: 'state' }, refused && icons.warn(), words.state[line.state]),
    refused && words.trouble[line.code] && h('span', { class: 'why' }, words.trouble[line.code]),
    refused && h('button', { class: 'act', type: 'button', onClick: () => acts.retry(line.id) }, words.retry),
    refused && h('button', { class: 'act', type: 'button', onClick: () => acts.discard(line.id) }, words.discard));
}

function clock(at) {
  return new Date(at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
}
