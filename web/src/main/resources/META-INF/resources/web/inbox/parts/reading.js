import { LitElement, css, html } from 'lit';
import { pieces } from '../desk/reading.js';
import { base } from './styles.js';

/** What a citizen wrote as the computer reads it: below their own words, quieter, and never taken along when those are copied. */
class Reading extends LitElement {
  static properties = { reading: { attribute: false } };

  static styles = [
    base,
    css`
      :host {
        display: block;
        color: var(--ink-soft);
        font-size: var(--text-s);
        user-select: none;
        -webkit-user-select: none;
      }

      p {
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }

      .as {
        font-size: var(--text-xs);
        font-weight: var(--weight-strong);
      }

      /* Below the dots of ạ, ệ and ợ. */
      .changed {
        text-decoration: underline 1px var(--river-line);
        text-underline-offset: 0.3em;
      }

      .guess {
        text-decoration: underline dotted 2px var(--line-strong);
        text-underline-offset: 0.3em;
        cursor: help;
      }
    `,
  ];

  render() {
    return html`<p role="note" aria-label="Máy đọc lại thành chữ có dấu"><span class="as">Đọc là:</span> ${pieces(this.reading).map(this.#piece)}</p>`;
  }

  #piece({ text, from, sure }) {
    if (from === undefined) {
      return text;
    }
    return sure
      ? html`<span class="changed" title="Người dân viết: ${from}">${text}</span>`
      : html`<span class="guess" title="Máy đoán, có thể không đúng. Người dân viết: ${from}">${text}</span>`;
  }
}

customElements.define('inbox-reading', Reading);
