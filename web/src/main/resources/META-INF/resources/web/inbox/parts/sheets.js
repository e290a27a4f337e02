import { LitElement, css, html } from 'lit';
import { KEYS, MORE_KEYS } from '../desk/keys.js';
import { base } from './styles.js';
import { icon } from './icons.js';

const sheet = css`
  dialog {
    width: min(26rem, calc(100vw - 2rem));
    padding: var(--space-5);
    border: 0;
    border-radius: var(--radius-l);
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow-l);
  }

  dialog::backdrop {
    background: rgb(10 30 40 / 0.45);
  }

  h2 {
    font-size: var(--text-l);
    margin-bottom: var(--space-3);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--space-2);
    margin-top: var(--space-5);
  }
`;

class Sheet extends LitElement {
  get dialog() {
    return this.renderRoot.querySelector('dialog');
  }

  get open() {
    return this.dialog.open;
  }
}

/** Asks once before something that touches a colleague's work. */
class ConfirmSheet extends Sheet {
  static properties = { question: { state: true } };
  static styles = [base, sheet];

  render() {
    const { heading, text, yes } = this.question ?? {};
    return html`<dialog aria-labelledby="heading" @close=${this.#closed}>
      <h2 id="heading">${heading}</h2>
      <p>${text}</p>
      <form method="dialog" class="acts">
        <button class="button" value="no">Thôi</button>
        <button class="button main" value="yes">${yes}</button>
      </form>
    </dialog>`;
  }

  /** @param {{heading: string, text: string, yes: string}} question @returns {Promise<boolean>} */
  async ask(question) {
    this.question = question;
    await this.updateComplete;
    this.dialog.returnValue = 'no';
    this.dialog.showModal();
    return new Promise((resolve) => (this.answer = resolve));
  }

  #closed(event) {
    this.answer(event.target.returnValue === 'yes');
  }
}

customElements.define('inbox-confirm', ConfirmSheet);

/** The shortcuts. */
class HelpSheet extends Sheet {
  static styles = [
    base,
    sheet,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-2) var(--space-4);
        align-items: center;
        font-size: var(--text-s);
      }

      kbd {
        padding: 2px var(--space-2);
        border: 1px solid var(--line-strong);
        border-bottom-width: 2px;
        border-radius: var(--radius-s);
        font: var(--text-xs) var(--font-mono);
        white-space: nowrap;
      }

      .soft {
        margin-top: var(--space-4);
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }
    `,
  ];

  render() {
    return html`<dialog aria-labelledby="heading">
      <h2 id="heading">Phím tắt</h2>
      <dl>${[...KEYS, ...MORE_KEYS].map((key) => html`<dt><kbd>${key.keys}</kbd></dt><dd>${key.text}</dd>`)}</dl>
      <p class="soft">Alt + Z để trống cho UniKey.</p>
      <form method="dialog" class="acts"><button class="button">${icon('close')} Đóng</button></form>
    </dialog>`;
  }

  show() {
    this.dialog.showModal();
  }
}

customElements.define('inbox-help', HelpSheet);
