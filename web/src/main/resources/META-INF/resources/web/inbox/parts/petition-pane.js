import { LitElement, css, html, nothing } from 'lit';
import { ago, date, exact } from '../desk/times.js';
import { base } from './styles.js';
import { icon } from './icons.js';

const DONE = ['DA_TRA_LOI', 'DONG'];
const ENDED = ['KHONG_DU_DK', 'KHONG_THUOC_TQ', 'TRUNG_LAP', 'RUT'];
const LATE = ['DON_DOC'];

/** The citizen's petitions beside the conversation. */
class PetitionPane extends LitElement {
  static properties = { petitions: { attribute: false }, card: { attribute: false }, now: { type: Number } };

  static styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--paper);
      }

      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: 4.25rem;
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }

      h2 {
        font-size: var(--text-m);
      }

      .scroll {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        padding: var(--space-3);
      }

      ul {
        display: grid;
        gap: var(--space-3);
      }

      article {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--surface);
        box-shadow: var(--shadow-s);
      }

      h3 {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--space-2);
        font-size: var(--text-l);
        font-variant-numeric: tabular-nums;
        letter-spacing: 0.02em;
      }

      h3 time {
        color: var(--ink-soft);
        font-size: var(--text-xs);
        font-weight: var(--weight);
        letter-spacing: 0;
      }

      .status {
        justify-self: start;
        padding: 1px var(--space-2);
        border-radius: var(--radius-s);
        background: var(--info-wash);
        color: var(--info);
        font-size: var(--text-xs);
        font-weight: var(--weight-strong);
      }

      .status.done {
        background: var(--good-wash);
        color: var(--good);
      }

      .status.late {
        background: var(--warn-wash);
        color: var(--warn);
      }

      .status.ended {
        background: var(--surface-sunken);
        color: var(--ink-soft);
      }

      .content {
        font-size: var(--text-s);
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }

      .facts {
        display: grid;
        gap: var(--space-1);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }

      .facts div {
        display: flex;
        gap: var(--space-2);
      }

      .facts dt .icon {
        margin-top: 0.1em;
      }

      .sealed {
        display: flex;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-s);
        background: var(--surface-sunken);
        font-size: var(--text-s);
      }

      @media (min-width: 1180px) {
        .leave {
          display: none;
        }
      }
    `,
  ];

  render() {
    return html`
      <header>
        <h2>Kiến nghị${this.petitions.length > 0 ? ` (${this.petitions.length})` : ''}</h2>
        <button class="button bare leave" aria-label="Đóng phần kiến nghị" @click=${this.#leave}>${icon('close')}</button>
      </header>
      <div class="scroll">
        ${this.petitions.length > 0
          ? html`<ul>${this.petitions.map((petition) => html`<li>${this.#petition(petition)}</li>`)}</ul>`
          : html`<p class="state">${icon('file')} Người dân này chưa có kiến nghị nào.</p>`}
      </div>
    `;
  }

  #petition(petition) {
    return html`<article>
      <h3><span>${petition.spoken}</span><time datetime=${petition.opened} title=${exact(petition.opened)}>${ago(petition.opened, this.now)}</time></h3>
      <span class="status ${this.#tone(petition.status)}">${petition.statusText}</span>
      ${petition.sealed
        ? html`<p class="sealed">${icon('seal')} Nội dung được giữ kín, chỉ người được giao mới mở được.</p>`
        : html`<p class="content">${petition.content}</p>`}
      <dl class="facts">
        ${this.#fact('place', 'Nơi xảy ra', petition.place)} ${this.#fact('tag', 'Lĩnh vực', petition.category)}
        ${petition.due ? this.#fact('clock', 'Hạn trả lời', `Hạn ${date(petition.due)}`) : nothing}
      </dl>
    </article>`;
  }

  #fact(drawing, name, value) {
    return value
      ? html`<div><dt>${icon(drawing)}<span class="quiet-for-eyes">${name}</span></dt><dd>${value}</dd></div>`
      : nothing;
  }

  #tone(status) {
    if (DONE.includes(status)) return 'done';
    if (LATE.includes(status)) return 'late';
    return ENDED.includes(status) ? 'ended' : '';
  }

  #leave() {
    this.dispatchEvent(new CustomEvent('inbox-petitions', { bubbles: true, composed: true }));
  }
}

customElements.define('inbox-petition-list', PetitionPane);
