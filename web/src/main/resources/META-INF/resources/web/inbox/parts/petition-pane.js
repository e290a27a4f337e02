import { LitElement, css, html, nothing } from 'lit';
import { ago, exact } from '../desk/times.js';
import { petitionDue, petitionTone } from '../desk/words.js';
import { base } from './styles.js';
import { icon } from './icons.js';
import { petitionLook } from './petition-look.js';
import './petition-page.js';
import './reading.js';

/** The citizen's petitions beside the conversation: all of them as cards, or one opened. */
class PetitionPane extends LitElement {
  static properties = { talk: { attribute: false }, turn: {}, now: { type: Number }, reading: { type: Boolean } };

  static styles = [
    base,
    petitionLook,
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
        gap: var(--space-2);
        min-height: 4.25rem;
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }

      header.opened {
        padding-left: var(--space-1);
      }

      h2 {
        flex: 1;
        font-size: var(--text-m);
        line-height: var(--leading-tight);
      }

      .opened h2 {
        font-size: var(--text-l);
        font-variant-numeric: tabular-nums;
        letter-spacing: 0.02em;
      }

      .scroll {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: var(--space-3) var(--space-3) max(var(--space-3), env(safe-area-inset-bottom));
      }

      ul {
        display: grid;
        gap: var(--space-3);
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

      /* The whole card is the button's target. */
      .open {
        justify-self: start;
        border-color: transparent;
        margin: 0 0 calc(-1 * var(--space-2)) calc(-1 * var(--space-2));
        padding: 0 var(--space-2);
        background: transparent;
        color: var(--river);
      }

      .open::after {
        content: '';
        position: absolute;
        inset: 0;
        border-radius: var(--radius-m);
      }

      article:hover {
        border-color: var(--river-line);
      }

      @media (min-width: 1180px) {
        .leave {
          display: none;
        }
      }
    `,
  ];

  render() {
    const { petition, petitions } = this.talk;
    return html`
      ${petition ? this.#openedHeader(petition) : this.#header(petitions)}
      <div class="scroll">${petition ? this.#opened(petition) : this.#cards(petitions)}</div>
    `;
  }

  #header(petitions) {
    return html`<header><h2>Kiến nghị${petitions.length > 0 ? ` (${petitions.length})` : ''}</h2>${this.#leaveButton()}</header>`;
  }

  #openedHeader(petition) {
    return html`<header class="opened">
      <button class="button bare" aria-label="Về các kiến nghị của người dân này" @click=${() => this.talk.openPetition('')}>${icon('back')}</button>
      <h2>Phiếu ${petition.card.spoken}</h2>
      ${this.#leaveButton()}
    </header>`;
  }

  #leaveButton() {
    return html`<button class="button bare leave" aria-label="Đóng phần kiến nghị" @click=${this.#leave}>${icon('close')}</button>`;
  }

  #opened(petition) {
    if (petition.phase === 'ready') {
      return html`<inbox-petition .petition=${petition} .turn=${this.turn} .now=${this.now} ?reading=${this.reading}></inbox-petition>`;
    }
    return petition.phase === 'loading'
      ? html`<p class="state" role="status">Đang mở phiếu…</p>`
      : html`<div class="state">${icon('alert')}<p>Chưa tải được phiếu.</p>
          <button class="button" @click=${() => petition.reload()}>Thử lại</button></div>`;
  }

  #cards(petitions) {
    return petitions.length > 0
      ? html`<ul>${petitions.map((petition) => html`<li>${this.#card(petition)}</li>`)}</ul>`
      : html`<p class="state">${icon('file')} Người dân này chưa có kiến nghị nào.</p>`;
  }

  #card(petition) {
    const due = petitionDue(petition, this.now);
    return html`<article>
      <h3><span>${petition.spoken}</span><time datetime=${petition.opened} title=${exact(petition.opened)}>${ago(petition.opened, this.now)}</time></h3>
      <span class="status ${petitionTone(petition.status)}">${petition.statusText}</span>
      ${petition.sealed
        ? html`<p class="sealed">${icon('seal')} <span>Nội dung được giữ kín, chỉ người được giao mới mở được.</span></p>`
        : html`<p class="content">${petition.content}</p>${this.#reading(petition)}`}
      <dl class="facts">
        ${this.#fact('place', 'Nơi xảy ra', petition.place)} ${this.#fact('tag', 'Lĩnh vực', petition.category)}
        ${due ? this.#fact(due.icon, 'Hạn', html`<span class="tone-${due.tone}">${due.text}</span>`) : nothing}
      </dl>
      <button class="button open" aria-label="Mở phiếu ${petition.spoken}" @click=${() => this.talk.openPetition(petition.number)}>
        Mở phiếu ${icon('next')}
      </button>
    </article>`;
  }

  #reading({ reading }) {
    return this.reading && reading ? html`<inbox-reading .reading=${reading}></inbox-reading>` : nothing;
  }

  #fact(drawing, name, value) {
    return value
      ? html`<div><dt>${icon(drawing)}<span class="quiet-for-eyes">${name}</span></dt><dd>${value}</dd></div>`
      : nothing;
  }

  #leave() {
    this.dispatchEvent(new CustomEvent('inbox-petitions', { bubbles: true, composed: true }));
  }
}

customElements.define('inbox-petition-list', PetitionPane);
