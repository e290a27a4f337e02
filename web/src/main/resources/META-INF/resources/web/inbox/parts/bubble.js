import { LitElement, css, html, nothing } from 'lit';
import { delivery } from '../desk/words.js';
import { exact, time } from '../desk/times.js';
import { base } from './styles.js';
import { icon } from './icons.js';
import './reading.js';

/** One line of a transcript: what the citizen, the bot or staff said, a private note, or what happened. */
class Bubble extends LitElement {
  static properties = {
    line: { attribute: false },
    kind: { reflect: true },
    continued: { type: Boolean, reflect: true },
    reading: { type: Boolean },
  };

  static styles = [
    base,
    css`
      :host {
        display: block;
        padding-top: var(--space-3);
      }

      :host([continued]) {
        padding-top: 3px;
      }

      article {
        display: grid;
        justify-items: start;
        max-width: min(38rem, 84%);
      }

      .out article,
      .note article {
        justify-items: end;
        margin-left: auto;
      }

      .who {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        padding: 0 var(--space-2) 2px;
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }

      .text {
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        border-top-left-radius: var(--radius-s);
        background: var(--bubble-them);
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }

      inbox-reading {
        padding: 2px var(--space-2) 0;
      }

      .bot .text {
        border: 1px dashed var(--river-line);
        border-radius: var(--radius-m);
        border-top-right-radius: var(--radius-s);
        background: var(--river-wash);
      }

      .staff .text {
        border-color: var(--river-line);
        border-radius: var(--radius-m);
        border-top-right-radius: var(--radius-s);
        background: var(--bubble-me);
      }

      .note .text {
        border: 1px solid var(--gilt);
        border-left-width: 4px;
        border-radius: var(--radius-s);
        background: var(--warn-wash);
      }

      .note .who {
        color: var(--warn);
        font-weight: var(--weight-strong);
      }

      .foot {
        display: inline-flex;
        align-items: center;
        flex-wrap: wrap;
        gap: var(--space-1);
        padding: 2px var(--space-2) 0;
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }

      .sent {
        display: inline-flex;
        align-items: center;
        gap: 2px;
      }

      .options {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--space-1);
        padding-top: var(--space-1);
      }

      .options li {
        padding: 1px var(--space-3);
        border: 1px solid var(--river-line);
        border-radius: var(--radius-round);
        color: var(--river-deep);
        font-size: var(--text-xs);
      }

      .files {
        display: grid;
        gap: var(--space-1);
        padding-top: var(--space-1);
      }

      .files a,
      .files span {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        min-height: var(--touch);
        color: var(--river);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }

      .files img {
        display: block;
        max-width: min(100%, 18rem);
        min-height: 3rem;
        max-height: 16rem;
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--surface-sunken);
        object-fit: cover;
      }

      .activity {
        margin: 0;
        color: var(--ink-soft);
        font-size: var(--text-xs);
        text-align: center;
      }
    `,
  ];

  render() {
    const { line } = this;
    if (line.kind === 'activity') {
      return html`<p class="activity">${line.text} <time datetime=${line.at} title=${exact(line.at)}>${time(line.at)}</time></p>`;
    }
    const side = line.kind === 'in' ? 'in' : line.kind === 'note' ? 'note' : line.author === 'bot' ? 'out bot' : 'out staff';
    return html`<div class=${side}>
      <article>
        ${this.#who()}
        ${line.text ? html`<div class="text">${line.text}</div>` : nothing}
        ${this.reading && line.reading ? html`<inbox-reading .reading=${line.reading}></inbox-reading>` : nothing}
        ${this.#files()} ${this.#options()}
        ${this.#foot()}
      </article>
    </div>`;
  }

  #who() {
    const { line } = this;
    if (line.kind === 'note') {
      return html`<span class="who">${icon('note')} Ghi chú nội bộ · ${line.author}</span>`;
    }
    const who = { citizen: 'Người dân', bot: html`${icon('bot')} Trợ lý tự động` }[line.author] ?? line.author;
    return html`<span class=${this.continued ? 'who quiet-for-eyes' : 'who'}>${who}</span>`;
  }

  #files() {
    const { attachments = [], latitude, longitude } = this.line.extra;
    if (attachments.length === 0 && latitude === undefined) {
      return nothing;
    }
    return html`<ul class="files">
      ${attachments.map((file) => html`<li>${this.#file(file)}</li>`)}
      ${latitude === undefined ? nothing : html`<li><span>${icon('place')} Vị trí ${latitude}, ${longitude}</span></li>`}
    </ul>`;
  }

  /** Only web addresses become links: an address comes from outside. Pictures kept here are shown, others are asked for. */
  #file(file) {
    const name = file.name || { image: 'Ảnh', audio: 'Ghi âm', video: 'Video' }[file.kind] || 'Tệp đính kèm';
    const kept = file.url?.startsWith('/') && !file.url.startsWith('//');
    if (!kept && !/^https?:\/\//.test(file.url ?? '')) {
      return html`<span>${icon('clip')} ${name}</span>`;
    }
    return html`<a href=${file.url} target="_blank" rel="noopener noreferrer">
      ${kept && file.kind === 'image' ? html`<img src=${file.url} alt=${name} loading="lazy" />` : html`${icon('clip')} ${name}`}
    </a>`;
  }

  #options() {
    const { options = [] } = this.line.extra;
    return options.length > 0
      ? html`<ul class="options" aria-label="Lựa chọn đã gợi ý">${options.map((option) => html`<li>${option.label}</li>`)}</ul>`
      : nothing;
  }

  #foot() {
    const { line } = this;
    const sent = line.kind === 'out' ? delivery(line.delivery) : undefined;
    return html`<span class="foot">
      <time datetime=${line.at} title=${exact(line.at)}>${time(line.at)}</time>
      ${sent
        ? html`<span aria-hidden="true">·</span>
            <span class="sent tone-${sent.tone}" title=${line.deliveryDetail || sent.text}>${icon(sent.icon)} ${sent.text}</span>`
        : nothing}
    </span>`;
  }
}

customElements.define('inbox-bubble', Bubble);
