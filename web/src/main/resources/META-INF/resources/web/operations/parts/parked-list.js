import { LitElement, css, html, nothing } from 'lit';
import { exact } from '../../inbox/desk/times.js';
import { base } from '../../inbox/parts/styles.js';

const KINDS = { turn: 'Tin của người dân chưa xử lý được', send: 'Tin trả lời chưa gửi được' };

/** What could not be handled, the oldest first, each to be tried again or dismissed. What was said is in its conversation. */
class ParkedList extends LitElement {
  static properties = {
    api: { attribute: false },
    items: { state: true },
    count: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  static styles = [
    base,
    css`
      h2 {
        display: flex;
        align-items: center;
        justify-content: space-between;
        font-size: var(--text-m);
        padding-bottom: var(--space-2);
      }

      .hint,
      .at {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }

      ul {
        display: grid;
        gap: var(--space-3);
        padding-top: var(--space-3);
      }

      li {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--surface);
      }

      .reason {
        overflow-wrap: anywhere;
        font-size: var(--text-s);
      }

      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      .trouble {
        color: var(--warn);
      }
    `,
  ];

  constructor() {
    super();
    this.items = null;
    this.count = 0;
    this.trouble = '';
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#ask(() => this.api.get('parked'));
  }

  async #ask(request) {
    this.busy = true;
    try {
      const { items, count } = await request();
      Object.assign(this, { items, count, trouble: '' });
    } catch (problem) {
      this.trouble = problem.message;
    } finally {
      this.busy = false;
    }
  }

  #act(item, name) {
    return this.#ask(() => this.api.post(`parked/${item.partition}/${item.id}/${name}`, {}));
  }

  render() {
    return html`
      <h2>
        Tạm giữ (${this.count})
        <button class="button bare" ?disabled=${this.busy} @click=${() => this.#ask(() => this.api.get('parked'))}>Tải lại</button>
      </h2>
      <p class="hint">Chữa nguyên nhân rồi bấm “Thử lại”. Nếu cán bộ đã trả lời người dân thì bấm “Bỏ qua”.</p>
      ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing}
      ${this.items === null
        ? nothing
        : this.items.length === 0
          ? html`<p>Không có gì bị tạm giữ.</p>`
          : html`<ul>${this.items.map((item) => this.#item(item))}</ul>`}
    `;
  }

  #item(item) {
    return html`<li>
      <strong>${KINDS[item.kind] ?? item.kind}</strong>
      <span class="at"><time datetime=${item.at}>${exact(item.at)}</time>${item.account ? ` · ${item.account}` : ''}</span>
      <span class="reason">${item.reason}</span>
      <div class="acts">
        <button class="button main" ?disabled=${this.busy} @click=${() => this.#act(item, 'again')}>Thử lại</button>
        <button class="button" ?disabled=${this.busy} @click=${() => this.#act(item, 'dismiss')}>Bỏ qua</button>
        <a class="button bare" href="/inbox/#/${item.conversation}">Mở hội thoại</a>
      </div>
    </li>`;
  }
}

customElements.define('operations-parked', ParkedList);
