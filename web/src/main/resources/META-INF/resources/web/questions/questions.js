import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Api, Refused } from '../inbox/desk/api.js';
import { base } from '../inbox/parts/styles.js';
import { icon } from '../inbox/parts/icons.js';
import { frame, whyNot } from '../shared/staff-page.js';
import './parts/question-card.js';
import './parts/taught-list.js';

/** Questions nobody could answer, those asked last first, and what staff made of earlier ones. Log-in is the inbox's. */
class Questions extends LitElement {
  static properties = {
    phase: { state: true },
    trouble: { state: true },
    said: { state: true },
    sheet: { state: true },
    busy: { state: true },
  };

  static styles = [
    base,
    frame,
    css`
      .hint {
        padding-bottom: var(--space-4);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }

      ul {
        display: grid;
        gap: var(--space-4);
      }

      .trouble,
      .said {
        display: flex;
        gap: var(--space-2);
        margin-bottom: var(--space-3);
        padding: var(--space-3);
        border-radius: var(--radius-m);
        font-size: var(--text-s);
      }

      .trouble {
        background: var(--bad-wash);
        color: var(--bad);
      }

      .said {
        background: var(--good-wash);
        color: var(--good);
      }

      .more {
        padding-top: var(--space-4);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
    `,
  ];

  #api = new Api();

  constructor() {
    super();
    this.phase = 'starting';
    this.trouble = '';
    this.said = '';
    this.busy = false;
    this.#start();
  }

  async #start() {
    try {
      this.#api.csrf = (await this.#api.get('me')).csrf;
      this.sheet = await this.#api.get('questions');
      this.phase = 'ready';
    } catch (problem) {
      this.trouble = whyNot(problem);
    }
  }

  render() {
    return html`
      <header>
        <h1 tabindex="-1">Câu hỏi chưa trả lời</h1>
        <a class="button" href="/inbox/">Về hộp thư</a>
      </header>
      <div aria-live="polite">${this.said ? html`<p class="said">${icon('check')} <span>${this.said}</span></p>` : nothing}</div>
      ${this.trouble ? html`<p class="trouble" role="alert">${icon('alert')} <span>${this.trouble}</span></p>` : nothing}
      ${this.phase === 'ready' ? this.#ready() : nothing}
    `;
  }

  #ready() {
    const { questions, taught, count, mayTeach, limits, today } = this.sheet;
    return html`
      ${questions.length === 0
        ? html`<p class="state">${icon('check')} Không còn câu hỏi nào chưa trả lời. Tốt lắm.</p>`
        : html`<p class="hint">${mayTeach
            ? 'Chọn câu có sẵn cùng ý, hoặc thêm câu trả lời mới. Người hỏi sau được trả lời ngay.'
            : 'Câu trả lời dùng chung cho mọi nơi, do người phụ trách toàn hệ thống thêm. Câu không cần trả lời, bạn có thể bỏ qua.'}</p>
          <ul aria-label="Câu hỏi chưa trả lời" @question-act=${this.#act}>
            ${repeat(questions, (question) => question.id, (question) => html`<li>
              <question-card .question=${question} .mayTeach=${mayTeach} .limits=${limits} .today=${today} ?busy=${this.busy}></question-card>
            </li>`)}
          </ul>`}
      ${count > questions.length ? html`<p class="more">Còn ${count - questions.length} câu nữa, hiện dần khi các câu trên đã xử lý.</p>` : nothing}
      ${taught.length > 0
        ? html`<taught-list .taught=${taught} .mayTeach=${mayTeach} ?busy=${this.busy} @question-act=${this.#act}></taught-list>`
        : nothing}
    `;
  }

  /** Every act answers the list as it then is; what a form asked wrongly goes back to the form. */
  async #act(event) {
    const { path, body, said, refused } = event.detail;
    this.busy = true;
    this.said = '';
    try {
      this.sheet = await this.#api.post(path, body);
      this.trouble = '';
      this.said = said;
      await this.updateComplete;
      // What was clicked is gone: the keyboard goes on from the top.
      this.renderRoot.querySelector('h1').focus();
    } catch (problem) {
      await this.#wrong(problem, refused);
    } finally {
      this.busy = false;
    }
  }

  async #wrong(problem, refused) {
    if (problem instanceof Refused && problem.body.error?.field && refused) {
      refused(problem.body.error);
      return;
    }
    this.trouble = problem.message;
    if (problem.status === 404) {
      this.sheet = await this.#api.get('questions').catch(() => this.sheet);
    }
  }
}

customElements.define('caunoi-questions', Questions);
