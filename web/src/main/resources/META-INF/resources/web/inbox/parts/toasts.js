import { LitElement, css, html } from 'lit';
import { base } from './styles.js';
import { icon } from './icons.js';

/** Short words on what just happened; they leave by themselves, and are read out. */
class Toasts extends LitElement {
  static properties = { desk: { attribute: false }, toasts: { attribute: false } };

  static styles = [
    base,
    css`
      :host {
        position: fixed;
        z-index: 10;
        top: var(--space-3);
        left: 50%;
        translate: -50% 0;
        width: min(28rem, calc(100vw - 2rem));
        pointer-events: none;
      }

      p {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin-bottom: var(--space-2);
        padding: var(--space-2) var(--space-1) var(--space-2) var(--space-4);
        border: 1px solid currentColor;
        border-radius: var(--radius-m);
        box-shadow: var(--shadow-m);
        font-size: var(--text-s);
        pointer-events: auto;
      }

      span {
        flex: 1;
      }

      .good {
        background: var(--good-wash);
        color: var(--good);
      }

      .warn {
        background: var(--warn-wash);
        color: var(--warn);
      }

      .bad {
        background: var(--bad-wash);
        color: var(--bad);
      }
    `,
  ];

  render() {
    return html`<div role="status" aria-live="polite">
      ${(this.toasts ?? []).map((toast) => html`<p class=${toast.tone}>
        ${icon(toast.tone === 'good' ? 'check' : 'alert')} <span>${toast.text}</span>
        <button class="button bare" aria-label="Đóng lời báo" @click=${() => this.desk.dismiss(toast)}>${icon('close')}</button>
      </p>`)}
    </div>`;
  }
}

customElements.define('inbox-toasts', Toasts);
