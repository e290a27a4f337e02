import { LitElement, css, html, nothing } from 'lit';
import { Api } from '../inbox/desk/api.js';
import { base } from '../inbox/parts/styles.js';
import { frame, whyNot } from '../shared/staff-page.js';
import './parts/parked-list.js';

/** What an administrator looks after: what could not be handled. Log-in is the inbox's. */
class Operations extends LitElement {
  static properties = { phase: { state: true }, trouble: { state: true } };

  static styles = [
    base,
    frame,
    css`
      :host {
        max-width: 64rem;
      }

      .trouble {
        padding: var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--warn-wash);
        color: var(--warn);
      }
    `,
  ];

  #api = new Api();

  constructor() {
    super();
    this.phase = 'starting';
    this.trouble = '';
    this.#start();
  }

  async #start() {
    try {
      const me = await this.#api.get('me');
      this.#api.csrf = me.csrf;
      this.phase = me.user.role === 'admin' ? 'ready' : 'refused';
      this.trouble = this.phase === 'refused' ? 'Trang này dành cho người quản trị.' : '';
    } catch (problem) {
      this.phase = 'refused';
      this.trouble = whyNot(problem);
    }
  }

  render() {
    return html`
      <header>
        <h1>Vận hành</h1>
        <a class="button" href="/inbox/">Về hộp thư</a>
      </header>
      ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing}
      ${this.phase === 'ready' ? html`<operations-parked .api=${this.#api}></operations-parked>` : nothing}
    `;
  }
}

customElements.define('caunoi-operations', Operations);
