import { LitElement, css, html, nothing } from 'lit';
import { unaccented } from '../../inbox/desk/words.js';
import { base } from '../../inbox/parts/styles.js';
import { fieldLook, formKey } from '../../inbox/parts/form.js';
import { icon } from '../../inbox/parts/icons.js';
import { act } from './look.js';

/** A new answer: what is asked, what is answered, on whose word, and for which days. */
class EntryForm extends LitElement {
  static properties = {
    question: { attribute: false },
    limits: { attribute: false },
    today: { attribute: false },
    busy: { type: Boolean },
    fields: { state: true },
    problem: { state: true },
  };

  static styles = [
    base,
    fieldLook,
    css`
      form {
        display: grid;
        gap: var(--space-4);
        padding-top: var(--space-2);
        border-top: 1px solid var(--line);
      }

      .dates {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
        gap: var(--space-4);
      }

      .hint,
      .problem {
        padding-top: var(--space-2);
      }

      .hint {
        color: var(--ink-soft);
        font-size: var(--text-xs);
        font-weight: var(--weight);
      }

      .over,
      .problem {
        color: var(--bad);
        font-weight: var(--weight-strong);
      }

      .problem {
        font-size: var(--text-s);
      }

      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
    `,
  ];

  constructor() {
    super();
    this.problem = null;
  }

  willUpdate() {
    this.fields ??= { question: '', answer: '', source: '', brief: '', validFrom: this.today, validTo: '' };
  }

  firstUpdated() {
    this.renderRoot.querySelector('input').focus();
  }

  render() {
    const { limits } = this;
    return html`<form novalidate aria-label="Câu trả lời mới" @submit=${this.#submit} @keydown=${this.#key}>
      ${this.#field('question', 'Câu hỏi, viết gọn', (name) => this.#input(name, 'text', limits.question), `Hiện cho người dân chọn, tối đa ${limits.question} chữ cái.`)}
      ${this.#field('answer', 'Câu trả lời', (name) => this.#area(name, limits.answer), 'Ngắn, dễ hiểu, xưng “em”, gọi “bác”.')}
      ${this.#field('source', 'Nguồn', (name) => this.#input(name, 'text', limits.source), 'Văn bản, trang, hoặc cơ quan đã xác nhận.')}
      ${this.#field('brief', 'Bản gửi SMS (để trống: lấy câu trả lời và nguồn)', (name) => this.#area(name, limits.answer), this.#brief())}
      <div class="dates">
        ${this.#field('validFrom', 'Dùng từ ngày', (name) => this.#input(name, 'date'))}
        ${this.#field('validTo', 'Đến hết ngày (nếu có)', (name) => this.#input(name, 'date'))}
      </div>
      <div class="acts">
        <button class="button main" ?disabled=${this.busy}>${icon('check')} ${this.busy ? 'Đang lưu…' : 'Lưu và dùng ngay'}</button>
        <button type="button" class="button" @click=${this.#leave}>Thôi</button>
      </div>
    </form>`;
  }

  #field(name, label, control, hint) {
    const wrong = this.problem?.field === name;
    return html`<div>
      <label><span>${label}</span>${control(name)}</label>
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
      ${wrong ? html`<p class="problem" id="${name}-problem" role="alert">${this.problem.text}</p>` : nothing}
    </div>`;
  }

  #input(name, type, longest) {
    return html`<input
      name=${name} type=${type} maxlength=${longest ?? nothing} autocomplete="off" aria-invalid=${this.#wrong(name)}
      aria-describedby="${name}-problem ${name}-hint" .value=${this.fields[name]} @input=${this.#typed}
    />`;
  }

  #area(name, longest) {
    return html`<textarea
      name=${name} rows="3" maxlength=${longest} aria-invalid=${this.#wrong(name)}
      aria-describedby="${name}-problem ${name}-hint" .value=${this.fields[name]} @input=${this.#typed}
    ></textarea>`;
  }

  /** As the server counts it: without accents, with its source. */
  #brief() {
    const { answer, source, brief } = this.fields;
    const text = unaccented((brief || (answer ? `${answer.trim()} (${source.trim()})` : '')).trim());
    const over = text.length > this.limits.brief;
    return html`<span class=${over ? 'over' : ''}>${text.length}/${this.limits.brief} ký tự không dấu${over ? ': hãy viết bản ngắn hơn' : ''}.</span>`;
  }

  #wrong(name) {
    return this.problem?.field === name;
  }

  #typed(event) {
    const { name, value } = event.target;
    this.fields = { ...this.fields, [name]: value };
    if (this.#wrong(name)) {
      this.problem = null;
    }
  }

  #submit(event) {
    event.preventDefault();
    if (!this.busy) {
      act(this, `questions/${this.question.id}/entry`, this.fields, `Đã thêm “${this.fields.question.trim()}”. Người hỏi sau được trả lời ngay.`,
        (error) => this.#refused(error));
    }
  }

  async #refused(error) {
    this.problem = error;
    await this.updateComplete;
    this.renderRoot.querySelector(`[name=${error.field}]`)?.focus();
  }

  #key(event) {
    formKey(event, () => this.#leave());
  }

  #leave() {
    this.dispatchEvent(new CustomEvent('entry-left'));
  }
}

customElements.define('question-entry', EntryForm);
