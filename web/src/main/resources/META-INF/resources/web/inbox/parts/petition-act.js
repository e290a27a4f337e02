import { LitElement, css, html, nothing } from 'lit';
import { actIcon } from '../desk/words.js';
import { base } from './styles.js';
import { fieldLook, formKey } from './form.js';
import { icon } from './icons.js';

const PAUSE = 300;
const money = new Intl.NumberFormat('vi-VN');

/** One act on a petition as a small form: what it asks for, and what the citizen will read of it before it is sent. */
class PetitionAct extends LitElement {
  static properties = {
    petition: { attribute: false },
    form: { attribute: false },
    answers: { state: true },
    preview: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  static styles = [
    base,
    fieldLook,
    css`
      form {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-4);
        border: 2px solid var(--river-line);
        border-radius: var(--radius-m);
        background: var(--surface);
      }

      h3 {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--text-m);
        line-height: var(--leading-tight);
      }

      .hint {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }

      .reads {
        display: grid;
        gap: var(--space-1);
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }

      .reads q {
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--river-line);
        border-radius: var(--radius-m);
        border-top-left-radius: var(--radius-s);
        background: var(--bubble-me);
        color: var(--ink);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
        white-space: pre-wrap;
        quotes: none;
      }

      .problem {
        display: flex;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-s);
        background: var(--bad-wash);
        color: var(--bad);
        font-size: var(--text-s);
      }

      .acts {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-2);
      }

      .acts .button {
        white-space: normal;
      }
    `,
  ];

  constructor() {
    super();
    this.answers = {};
    this.problem = null;
    this.busy = false;
  }

  willUpdate(changed) {
    if (changed.has('form') && this.form.act !== changed.get('form')?.act) {
      this.answers = Object.fromEntries(this.form.fields.map((field) => [field.name, field.value]));
      this.preview = null;
      this.problem = null;
      this.#foresee(0);
    }
  }

  firstUpdated() {
    this.renderRoot.querySelector('input, select, textarea, .main').focus();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.pause);
  }

  render() {
    const { form } = this;
    return html`<form aria-labelledby="heading" @submit=${this.#submit} @keydown=${this.#key}>
      <h3 id="heading">${icon(actIcon(form.act))} ${form.label}</h3>
      <p class="hint">${form.hint}</p>
      ${form.fields.map((field) => this.#field(field))} ${this.#reads()}
      ${this.problem ? html`<p class="problem" role="alert">${icon('alert')} <span>${this.problem.text}</span></p>` : nothing}
      <div class="acts">
        <button type="button" class="button" @click=${this.#leave}>Thôi</button>
        <button class="button main" ?disabled=${this.busy || !this.#filled}>${icon('check')} ${this.#done}</button>
      </div>
    </form>`;
  }

  get #done() {
    if (this.busy) return 'Đang ghi…';
    return this.preview?.text ? 'Ghi và báo người dân' : 'Ghi lại';
  }

  get #filled() {
    return this.form.fields.every((field) => !field.required || (this.answers[field.name] ?? '').trim() !== '');
  }

  #field(field) {
    const invalid = this.problem?.field === field.name;
    const value = this.answers[field.name] ?? '';
    const typed = (event) => this.#typed(field.name, event.target.value);
    return html`<label>
      <span>${field.label}</span>
      ${this.#input(field, value, invalid, typed)}
    </label>`;
  }

  #input(field, value, invalid, typed) {
    if (field.type === 'choice') {
      return html`<select aria-invalid=${invalid} @change=${typed}>
        ${field.value ? nothing : html`<option value="" ?selected=${value === ''}>Chưa rõ</option>`}
        ${field.choices.map((choice) => html`<option value=${choice.code} ?selected=${choice.code === value}>${choice.label}</option>`)}
      </select>`;
    }
    if (field.type === 'text') {
      return html`<textarea rows="3" maxlength=${field.longest} aria-invalid=${invalid} .value=${value} @input=${typed}></textarea>`;
    }
    return html`<input
      type=${field.type === 'date' ? 'date' : 'text'}
      inputmode=${field.type === 'number' ? 'numeric' : 'text'}
      maxlength=${field.longest}
      autocomplete="off"
      aria-invalid=${invalid}
      .value=${value}
      @input=${typed}
    />`;
  }

  /** The words on the citizen's own screen, and what they cost. */
  #reads() {
    const { preview } = this;
    if (!preview?.text) {
      return nothing;
    }
    return html`<div class="reads" aria-live="polite">
      <span>Người dân sẽ nhận:</span>
      <q>${preview.text}</q>
      ${preview.segmented
        ? html`<span><strong>${preview.parts} tin SMS</strong>${preview.price === null ? nothing : html` · ${money.format(preview.price)} đ`}</span>`
        : nothing}
      ${preview.problem ? html`<p class="problem">${icon('alert')} <span>${preview.problem}</span></p>` : nothing}
    </div>`;
  }

  #typed(name, value) {
    this.answers = { ...this.answers, [name]: value };
    this.problem = null;
    this.#foresee(PAUSE);
  }

  #foresee(after) {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.#ask(), after);
  }

  /** Without an answer there is no preview: what is wrong is said when the form is sent. */
  async #ask() {
    const { form, answers } = this;
    const preview = this.#filled ? await this.petition.preview(form.act, answers).catch(() => null) : null;
    if (form === this.form && answers === this.answers) {
      this.preview = preview;
    }
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy || !this.#filled) {
      return;
    }
    this.busy = true;
    this.problem = await this.petition.take(this.form, this.answers);
    this.busy = false;
    if (!this.problem) {
      this.#leave();
    }
  }

  #key(event) {
    formKey(event, () => this.#leave());
  }

  #leave() {
    this.dispatchEvent(new CustomEvent('inbox-act-left'));
  }
}

customElements.define('inbox-petition-act', PetitionAct);
