import { LitElement, css, html, nothing } from 'lit';
import { ago, exact } from '../../inbox/desk/times.js';
import { base } from '../../inbox/parts/styles.js';
import { icon } from '../../inbox/parts/icons.js';
import '../../inbox/parts/channel-badge.js';
import './entry-form.js';
import { card, act } from './look.js';

/** One question: what was asked, the nearest entries to choose by one click, and the form for a new one. */
class QuestionCard extends LitElement {
  static properties = {
    question: { attribute: false },
    mayTeach: { attribute: false },
    limits: { attribute: false },
    today: { attribute: false },
    busy: { type: Boolean },
    writing: { state: true },
  };

  static styles = [
    base,
    card,
    css`
      .asked {
        font-size: var(--text-l);
        font-weight: var(--weight-strong);
        line-height: var(--leading-tight);
        overflow-wrap: anywhere;
      }

      .about {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }

      .about a {
        display: inline-flex;
        align-items: center;
        min-height: var(--touch);
        color: var(--river);
      }

      .often {
        padding: 0 var(--space-2);
        border-radius: var(--radius-round);
        background: var(--warn-wash);
        color: var(--warn);
        font-weight: var(--weight-strong);
      }

      h3 {
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: var(--weight-strong);
      }

      .nearest {
        display: grid;
        gap: var(--space-2);
      }

      .nearest li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        padding: var(--space-3);
        border-radius: var(--radius-m);
        background: var(--paper);
        font-size: var(--text-s);
      }

      .nearest p {
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }

      @media (max-width: 639px) {
        .nearest li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.writing = false;
  }

  render() {
    const { question } = this;
    return html`<article class="card" aria-labelledby="asked">
      <h2 class="asked" id="asked">${question.question}</h2>
      <div class="about">
        <inbox-channel named .family=${question.family}></inbox-channel>
        ${question.count > 1 ? html`<span class="often">${question.count} lần hỏi</span>` : nothing}
        <time datetime=${question.at} title=${exact(question.at)}>${ago(question.at)}</time>
        <a href="/inbox/#/${encodeURIComponent(question.conversation)}">Xem hội thoại</a>
      </div>
      ${question.told.length > 0 ? html`<p class="hint">Đã trả lời mà chưa đúng ý: ${question.told.join('; ')}</p>` : nothing}
      ${this.writing
        ? html`<question-entry .question=${question} .limits=${this.limits} .today=${this.today} ?busy=${this.busy} @entry-left=${this.#left}></question-entry>`
        : this.#choices()}
    </article>`;
  }

  #choices() {
    const { question, mayTeach, busy } = this;
    return html`
      ${question.nearest.length > 0
        ? html`<h3 id="nearest">${mayTeach ? 'Cùng ý với câu nào dưới đây?' : 'Các câu gần nhất'}</h3>
            <ul class="nearest" aria-labelledby="nearest">${question.nearest.map((entry) => this.#entry(entry))}</ul>`
        : nothing}
      <div class="acts">
        ${mayTeach
          ? html`<button class="button main write" ?disabled=${busy} @click=${() => (this.writing = true)}>${icon('reply')} Thêm câu trả lời mới</button>`
          : nothing}
        <button class="button" ?disabled=${busy} @click=${this.#dismiss}>Bỏ qua</button>
      </div>
    `;
  }

  #entry(entry) {
    return html`<li>
      <div><strong>${entry.question}</strong><p>${entry.answer}</p></div>
      ${this.mayTeach
        ? html`<button class="button" ?disabled=${this.busy} aria-label="Cùng ý với: ${entry.question}" @click=${() => this.#variant(entry)}>
            ${icon('check')} Cùng ý
          </button>`
        : nothing}
    </li>`;
  }

  #variant(entry) {
    act(this, `questions/${this.question.id}/variant`, { entry: entry.id }, `Đã ghi: “${this.question.question}” cùng ý với “${entry.question}”.`);
  }

  #dismiss() {
    act(this, `questions/${this.question.id}/dismiss`, {}, `Đã bỏ qua “${this.question.question}”.`);
  }

  /** The keyboard goes on where it was. */
  async #left() {
    this.writing = false;
    await this.updateComplete;
    this.renderRoot.querySelector('.write').focus();
  }
}

customElements.define('question-card', QuestionCard);
