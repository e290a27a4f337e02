import { LitElement, css, html, nothing } from 'lit';
import { base } from './styles.js';
import { icon, mark } from './icons.js';

/** Name and password; says in words what is wrong. */
class LoginPage extends LitElement {
  static properties = { desk: { attribute: false }, problem: { state: true }, busy: { state: true } };

  static styles = [
    base,
    css`
      :host {
        display: grid;
        place-items: center;
        min-height: 100dvh;
        padding: var(--space-4);
        background: radial-gradient(120% 90% at 50% 0%, var(--river) 0%, var(--river-deep) 70%);
      }

      form {
        display: grid;
        gap: var(--space-4);
        width: min(24rem, 100%);
        padding: var(--space-6);
        border-radius: var(--radius-l);
        background: var(--surface);
        box-shadow: var(--shadow-l);
      }

      .brand {
        display: flex;
        align-items: center;
        gap: var(--space-3);
      }

      .mark {
        width: 3rem;
        height: 3rem;
        border-radius: var(--radius-m);
        background: var(--river-deep);
        fill: none;
        stroke: var(--ink-on-dark);
        stroke-width: 2;
        stroke-linecap: round;
      }

      .sun {
        fill: var(--gilt);
        stroke: none;
      }

      h1 {
        font-size: var(--text-xl);
        line-height: var(--leading-tight);
      }

      .brand p {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }

      label {
        display: grid;
        gap: var(--space-2);
        font-weight: var(--weight-strong);
        font-size: var(--text-s);
      }

      input {
        width: 100%;
        min-height: var(--touch);
        padding: 0 var(--space-3);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-m);
        background: var(--surface);
        font-size: var(--text-m);
      }

      .problem {
        display: flex;
        gap: var(--space-2);
        padding: var(--space-3);
        border-radius: var(--radius-m);
        background: var(--bad-wash);
        color: var(--bad);
        font-size: var(--text-s);
      }

      .button {
        width: 100%;
        font-size: var(--text-m);
      }
    `,
  ];

  render() {
    return html`
      <form @submit=${this.#submit}>
        <div class="brand">
          ${mark()}
          <div>
            <h1>Cầu Nối</h1>
            <p>Hộp thư chung của cán bộ</p>
          </div>
        </div>
        <label>Tên đăng nhập
          <input name="name" autocomplete="username" autocapitalize="none" spellcheck="false" required />
        </label>
        <label>Mật khẩu
          <input name="password" type="password" autocomplete="current-password" required />
        </label>
        <div role="alert">${this.problem ? html`<p class="problem">${icon('alert')} ${this.problem}</p>` : nothing}</div>
        <button class="button main" ?disabled=${this.busy}>${this.busy ? 'Đang kiểm tra…' : 'Đăng nhập'}</button>
      </form>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.currentTarget;
    this.problem = '';
    this.busy = true;
    try {
      await this.desk.login(form.elements.name.value, form.elements.password.value);
    } catch (problem) {
      this.problem = problem.message;
      form.elements.password.value = '';
      form.elements.password.focus();
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('inbox-login', LoginPage);
