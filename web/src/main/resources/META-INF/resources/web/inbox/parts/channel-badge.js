import { LitElement, css, html } from 'lit';
import { channel } from '../desk/words.js';
import { base } from './styles.js';
import { icon } from './icons.js';

/** The channel of a conversation: a round sign in a list, sign and word in a header. */
class ChannelBadge extends LitElement {
  static properties = { family: {}, named: { type: Boolean, reflect: true } };

  static styles = [
    base,
    css`
      :host {
        display: inline-flex;
        flex: none;
      }

      .badge {
        display: inline-grid;
        grid-auto-flow: column;
        align-items: center;
        justify-content: center;
        gap: var(--space-1);
        width: 2.25rem;
        height: 2.25rem;
        border-radius: var(--radius-round);
        background: var(--ink-soft);
        color: var(--ink-on-dark);
        font-size: var(--text-s);
        font-weight: var(--weight-strong);
      }

      :host([named]) .badge {
        width: auto;
        height: 1.625rem;
        padding: 0 0.625rem 0 0.375rem;
        font-size: var(--text-xs);
      }

      .zalo {
        background: var(--zalo);
      }

      .sms {
        background: var(--sms);
      }

      .web {
        background: var(--web);
      }
    `,
  ];

  render() {
    const { text, icon: drawing } = channel(this.family);
    return html`<span class="badge ${this.family}">
      ${icon(drawing)} ${this.named ? text : html`<span class="quiet-for-eyes">${text}</span>`}
    </span>`;
  }
}

customElements.define('inbox-channel', ChannelBadge);
