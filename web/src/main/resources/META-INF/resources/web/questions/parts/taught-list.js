import { LitElement, css, html, nothing } from 'lit';
import { date } from '../../inbox/desk/times.js';
import { base } from '../../inbox/parts/styles.js';
import { act, card } from './look.js';

/** What staff taught and is in use, the newest first; each can be taken back. */
class TaughtList extends LitElement {
  static properties = {
    taught: { attribute: false },
    mayTeach: { attribute: false },
    busy: { type: Boolean },
    ending: { state: true },
  };

  static styles = [
    base,
    card,
    css`
      :host {
        display: block;
        padding-top: var(--space-7);
      }

      h2 {
        padding-bottom: var(--space-3);
        font-size: var(--text-l);
      }

      ul {
        display: grid;
        gap: var(--space-3);
      }

      .card {
        gap: var(--space-2);
        box-shadow: none;
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
    `,
  ];

  render() {
    return html`<section aria-labelledby="heading">
      <h2 id="heading">Cán bộ đã thêm (${this.taught.length})</h2>
      <ul>${this.taught.map((lesson) => html`<li class="card">${this.#lesson(lesson)}</li>`)}</ul>
    </section>`;
  }

  #lesson(lesson) {
    return html`
      <strong>${lesson.entry}</strong>
      ${lesson.answer ? html`<p>${lesson.answer}</p><p class="hint">Nguồn: ${lesson.source}. ${this.#days(lesson)}</p>` : nothing}
      <p class="hint">${lesson.answer ? 'Người dân hỏi' : 'Thêm cách hỏi'}: “${lesson.asked.join('”, “')}” · ${lesson.by}, ${date(lesson.at)}</p>
      ${this.mayTeach ? this.#end(lesson) : nothing}
    `;
  }

  #days({ validFrom, validTo }) {
    return `Dùng từ ${date(validFrom)}${validTo ? ` đến hết ${date(validTo)}` : ''}.`;
  }

  /** Asked once more: citizens are answered otherwise from then on. */
  #end(lesson) {
    return this.ending === lesson.id
      ? html`<div class="acts">
          <button class="button main" ?disabled=${this.busy} @click=${() => this.#ended(lesson)}>Dừng thật</button>
          <button class="button" @click=${() => (this.ending = '')}>Thôi</button>
        </div>`
      : html`<div class="acts">
          <button class="button" ?disabled=${this.busy} aria-label="Dừng dùng: ${lesson.entry}" @click=${() => (this.ending = lesson.id)}>Dừng dùng</button>
        </div>`;
  }

  #ended(lesson) {
    this.ending = '';
    act(this, `lessons/${encodeURIComponent(lesson.id)}/end`, {}, `Đã dừng dùng “${lesson.entry}”.`);
  }
}

customElements.define('taught-list', TaughtList);
