import { LitElement, css, html, nothing } from 'lit';
import { actIcon, petitionDue, petitionTone } from '../desk/words.js';
import { ago, exact } from '../desk/times.js';
import { base } from './styles.js';
import { icon } from './icons.js';
import { petitionLook } from './petition-look.js';
import './petition-act.js';
import './reading.js';

/** Acts that end a petition without an answer: there when needed, not in the way. */
const ENDING = ['refuse', 'not_ours', 'merge'];

/** One petition opened: how it stands and until when, what may be done, and everything that was done. */
class PetitionPage extends LitElement {
  static properties = { petition: { attribute: false }, turn: {}, now: { type: Number }, reading: { type: Boolean }, chosen: { state: true } };

  static styles = [
    base,
    petitionLook,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }

      section {
        display: grid;
        gap: var(--space-2);
      }

      h3 {
        color: var(--ink-soft);
        font-size: var(--text-xs);
        font-weight: var(--weight-strong);
        text-transform: uppercase;
        letter-spacing: 0.04em;
      }

      .acts {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-2);
      }

      .acts .button {
        justify-content: flex-start;
        padding: var(--space-2);
        text-align: left;
        white-space: normal;
      }

      .acts .button:only-child {
        grid-column: 1 / -1;
        justify-content: center;
      }

      .acts .ending {
        background: transparent;
        color: var(--ink-soft);
        font-weight: var(--weight);
      }

      .steps {
        display: grid;
        gap: var(--space-3);
        margin-left: var(--space-1);
        border-left: 2px solid var(--line);
      }

      .steps li {
        position: relative;
        display: grid;
        gap: 2px;
        padding-left: var(--space-4);
        font-size: var(--text-s);
      }

      .steps li::before {
        content: '';
        position: absolute;
        top: 0.45em;
        left: -6px;
        width: 10px;
        height: 10px;
        border: 2px solid var(--river);
        border-radius: 50%;
        background: var(--paper);
      }

      .steps li:first-child::before {
        background: var(--river);
      }

      .steps .by {
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }

      .steps .detail {
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
    `,
  ];

  constructor() {
    super();
    this.chosen = '';
  }

  render() {
    const { petition } = this;
    return html`
      <article>
        <p class="line">
          <span class="status ${petitionTone(petition.card.status)}">${petition.card.statusText}</span>
          ${this.#due()}
        </p>
        ${petition.card.sealed
          ? html`<p class="sealed">${icon('seal')} <span>Nội dung được giữ kín. Ở đây chỉ chuyển phiếu đi hoặc nhắc cơ quan đang giữ.</span></p>`
          : html`<p class="content">${petition.card.content}</p>${this.#reading()}`}
        ${this.#facts()}
      </article>
      ${this.#work()}
      <section>
        <h3>Đã làm</h3>
        <ol class="steps">${petition.history.toReversed().map((step) => this.#step(step))}</ol>
      </section>
    `;
  }

  #reading() {
    const { reading } = this.petition.card;
    return this.reading && reading ? html`<inbox-reading .reading=${reading}></inbox-reading>` : nothing;
  }

  #due() {
    const due = petitionDue(this.petition.card, this.now);
    return due ? html`<span class="due tone-${due.tone}" title=${exact(this.petition.card.due)}>${icon(due.icon)} ${due.text}</span>` : nothing;
  }

  #facts() {
    const { card, facts } = this.petition;
    const shown = [{ label: 'Nơi xảy ra', value: card.place }, { label: 'Lĩnh vực', value: card.category }, ...facts];
    return html`<dl class="named">
      ${shown.filter((fact) => fact.value).map((fact) => html`<div><dt>${fact.label}</dt><dd>${fact.value}</dd></div>`)}
    </dl>`;
  }

  #work() {
    const { petition } = this;
    const form = petition.acts.find((one) => one.act === this.chosen);
    if (form) {
      return html`<inbox-petition-act .petition=${petition} .form=${form} @inbox-act-left=${this.#left}></inbox-petition-act>`;
    }
    if (petition.acts.length === 0) {
      return nothing;
    }
    return html`<section>
      <h3 id="acts">Việc tiếp theo</h3>
      <div class="acts" role="group" aria-labelledby="acts">
        ${petition.acts.map((one) => html`<button
          class="button ${ENDING.includes(one.act) ? 'ending' : ''}"
          data-act=${one.act}
          @click=${() => (this.chosen = one.act)}
        >
          ${icon(actIcon(one.act))} <span>${one.label}</span>
        </button>`)}
      </div>
    </section>`;
  }

  #step(step) {
    return html`<li>
      <span><strong>${step.what}</strong></span>
      ${step.detail ? html`<span class="detail">${step.detail}</span>` : nothing}
      <span class="by">${step.by} · <time datetime=${step.at} title=${exact(step.at)}>${ago(step.at, this.now)}</time></span>
    </li>`;
  }

  /** The keyboard goes on where it was. */
  async #left() {
    const { chosen } = this;
    this.chosen = '';
    await this.updateComplete;
    (this.renderRoot.querySelector(`[data-act=${chosen}]`) ?? this.renderRoot.querySelector('.acts .button'))?.focus();
  }
}

customElements.define('inbox-petition', PetitionPage);
