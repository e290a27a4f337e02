import { LitElement, css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { freshId, keepDraft, readDraft } from '../desk/drafts.js';
import { channel } from '../desk/words.js';
import { base } from './styles.js';
import { icon } from './icons.js';
import './send-preview.js';

/**
 * Where staff write. A reply goes to the citizen, a note to colleagues: two colours, two buttons, two drafts, so that
 * nobody sends by mistake what was meant for the office.
 */
class Composer extends LitElement {
  static properties = {
    desk: { attribute: false },
    turn: {},
    conversation: {},
    kind: { reflect: true },
    draft: { state: true },
    busy: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        display: block;
        border-top: 1px solid var(--line);
        background: var(--surface);
        padding: var(--space-2) var(--space-3) max(var(--space-3), env(safe-area-inset-bottom));
      }

      :host([kind='note']) {
        background: var(--warn-wash);
        border-top-color: var(--gilt);
      }

      .top {
        display: flex;
        align-items: center;
        gap: var(--space-1);
      }

      .kind {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--touch);
        padding: 0 var(--space-3);
        border: 0;
        border-bottom: 3px solid transparent;
        background: transparent;
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: var(--weight-strong);
        white-space: nowrap;
        cursor: pointer;
      }

      .kind[aria-pressed='true'] {
        border-bottom-color: var(--river);
        color: var(--river-deep);
      }

      .kind.note[aria-pressed='true'] {
        border-bottom-color: var(--warn);
        color: var(--warn);
      }

      textarea {
        display: block;
        width: 100%;
        min-height: 4.5rem;
        max-height: 40dvh;
        margin-top: var(--space-2);
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-m);
        background: var(--surface);
        line-height: var(--leading);
        resize: none;
        field-sizing: content;
      }

      :host([kind='reply']) textarea:focus-visible {
        outline: 2px solid var(--river);
        outline-offset: 0;
      }

      :host([kind='note']) textarea {
        border-color: var(--warn);
      }

      :host([kind='note']) textarea:focus-visible {
        outline: 2px solid var(--warn);
        outline-offset: 0;
      }

      textarea::placeholder {
        color: var(--ink-soft);
        opacity: 1;
      }

      .bottom {
        display: flex;
        align-items: center;
        justify-content: flex-end;
        gap: var(--space-3);
        margin-top: var(--space-2);
      }

      .bottom inbox-preview,
      .bottom .hint {
        flex: 1;
        min-width: 0;
      }

      .hint {
        color: var(--ink-soft);
        font-size: var(--text-xs);
        line-height: var(--leading-tight);
      }

      @media (hover: none) {
        .keys {
          display: none;
        }
      }

      .button.save {
        border-color: var(--warn);
        background: var(--gilt);
        color: var(--ink);
      }

      .button.save:hover {
        background: var(--gilt-wash);
      }

      .button.save:disabled {
        border-color: var(--line-strong);
        background: var(--surface-sunken);
        color: var(--ink-soft);
      }

      .blocked {
        display: flex;
        align-items: center;
        justify-content: space-between;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-top: var(--space-2);
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-m);
        background: var(--info-wash);
        color: var(--info);
        font-size: var(--text-s);
      }

      .held {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        margin-bottom: var(--space-2);
        padding: var(--space-1) var(--space-1) var(--space-1) var(--space-3);
        border: 1px dashed var(--river-line);
        border-radius: var(--radius-m);
        background: var(--bubble-me);
        font-size: var(--text-s);
      }

      .words {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      /* Zoomed to 200 % or with a phone's keyboard up, the transcript needs the room more. */
      @media (max-height: 560px) {
        textarea {
          min-height: 2.75rem;
          max-height: 25dvh;
          margin-top: 0;
        }

        .kind {
          min-height: 2.25rem;
        }
      }

      @media (max-width: 639px) {
        :host {
          padding-inline: var(--space-2);
        }

        .kind {
          flex: 1;
          justify-content: center;
          padding: 0 var(--space-1);
        }

        textarea {
          min-height: 3.25rem;
          margin-top: var(--space-1);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.kind = 'reply';
    this.draft = { text: '', seen: '', clientId: '' };
  }

  willUpdate(changed) {
    if (changed.has('conversation') || changed.has('kind')) {
      this.draft = readDraft(this.desk.me.name, this.conversation, this.kind);
    }
  }

  render() {
    return html`
      ${this.desk.opened.held.map((held) => this.#held(held))}
      <div class="top" role="group" aria-label="Soạn gì">
        <button class="kind" aria-pressed=${this.kind === 'reply'} title="Alt + L" @click=${() => this.write('reply')}>
          ${icon('reply')} Trả lời
        </button>
        <button class="kind note" aria-pressed=${this.kind === 'note'} title="Alt + P" @click=${() => this.write('note')}>
          ${icon('note')} Ghi chú nội bộ
        </button>
      </div>
      ${this.#blocked ? this.#takeFirst() : this.#sheet()}
    `;
  }

  /** A reply that leaves in a moment; only its writer can take it back. */
  #held(held) {
    return html`<div class="held" role="status">
      <span class="words">${icon('clock')} ${held.by === this.desk.me.name ? 'Sắp gửi' : `${held.author} sắp gửi`}: ${held.text}</span>
      ${held.by === this.desk.me.name
        ? html`<button class="button" @click=${() => this.#undo(held)}>Hoàn tác</button>`
        : nothing}
    </div>`;
  }

  /** What was taken back is written on, unless something new was begun. */
  async #undo(held) {
    const text = await this.desk.opened.undo(held);
    if (text && this.draft.text.trim() === '') {
      await this.write('reply');
      this.#typed(text);
    }
  }

  /** A colleague's conversation may be read and noted, not answered. */
  get #blocked() {
    return this.kind === 'reply' && this.desk.opened.colleagues;
  }

  #takeFirst() {
    return html`<div class="blocked">
      <span>${this.desk.opened.card.owner.text} đang phụ trách. Cần trả lời thay thì nhận hội thoại trước.</span>
      <button class="button" @click=${() => this.#tell('take')}>Nhận về tôi</button>
    </div>`;
  }

  #sheet() {
    const reply = this.kind === 'reply';
    return html`
      <textarea
        rows="2"
        aria-label=${reply ? 'Trả lời người dân' : 'Ghi chú nội bộ, người dân không thấy'}
        placeholder=${reply ? `Viết cho người dân qua ${channel(this.desk.opened.card?.family).text}…` : 'Chỉ đồng nghiệp thấy ghi chú này…'}
        maxlength=${this.desk.longestText}
        .value=${live(this.draft.text)}
        @input=${(event) => this.#typed(event.target.value)}
        @keydown=${this.#key}
      ></textarea>
      <div class="bottom">
        ${reply ? this.#preview() : html`<p class="hint">Lưu trong hội thoại, không bao giờ gửi đi.</p>`}
        ${reply
          ? html`<button class="button main" title="Ctrl + Enter" ?disabled=${!this.#ready} @click=${this.#send}>
              ${icon('send')} ${this.busy ? 'Đang gửi…' : 'Gửi'}
            </button>`
          : html`<button class="button save" title="Ctrl + Enter" ?disabled=${!this.#ready} @click=${this.#send}>
              ${icon('note')} ${this.busy ? 'Đang lưu…' : 'Lưu ghi chú'}
            </button>`}
      </div>
    `;
  }

  #preview() {
    const { opened } = this.desk;
    return this.draft.text.trim() === ''
      ? html`<p class="hint">
          ${opened.mine ? html`<span class="keys">Ctrl + Enter để gửi.</span>` : 'Gửi trả lời là nhận hội thoại này về bạn.'}
        </p>`
      : html`<inbox-preview .talk=${opened} .text=${this.draft.text} @inbox-plain=${(event) => this.#typed(event.detail)}></inbox-preview>`;
  }

  get #ready() {
    return !this.busy && this.draft.text.trim() !== '';
  }

  /** @param {'reply'|'note'} kind what the next letters are */
  async write(kind) {
    this.kind = kind;
    await this.updateComplete;
    this.renderRoot.querySelector('textarea')?.focus();
  }

  #typed(text) {
    const begun = this.draft.text.trim() === '';
    this.draft = { text, seen: begun ? this.desk.opened.newest : this.draft.seen, clientId: freshId() };
    keepDraft(this.desk.me.name, this.conversation, this.kind, this.draft);
    if (this.kind === 'reply') {
      this.desk.opened.typed();
    }
  }

  #key(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      this.#send();
    }
  }

  async #send() {
    if (!this.#ready) {
      return;
    }
    const { conversation, kind, draft } = this;
    const talk = this.desk.opened;
    this.busy = true;
    const done = await talk.write(kind, draft);
    this.busy = false;
    // After a colleague's answer came in between, the next try has seen it.
    const next = done ? { text: '', seen: '', clientId: '' } : { ...draft, seen: talk.newest, again: talk.refused === 'same_text' };
    keepDraft(this.desk.me.name, conversation, kind, next);
    if (this.conversation === conversation && this.kind === kind) {
      this.draft = next;
      this.write(kind);
    }
  }

  #tell(name) {
    this.dispatchEvent(new CustomEvent(`inbox-${name}`, { bubbles: true, composed: true }));
  }
}

customElements.define('inbox-composer', Composer);
