import { LitElement, css, html, nothing } from 'lit';
import { VIEWS } from '../desk/words.js';
import { base } from './styles.js';
import { icon, mark } from './icons.js';

/** The lists one can look at, with their counters: a column on a desk, a strip on a phone. */
class ViewRail extends LitElement {
  static properties = { desk: { attribute: false }, turn: {} };

  static styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
        padding: var(--space-4) var(--space-3);
        background: var(--river-deep);
        color: var(--ink-on-dark);
      }

      .brand {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: 0 var(--space-2);
        font-weight: var(--weight-strong);
        font-size: var(--text-l);
      }

      .mark {
        width: 2rem;
        height: 2rem;
        flex: none;
        fill: none;
        stroke: currentColor;
        stroke-width: 2;
        stroke-linecap: round;
      }

      .sun {
        fill: var(--gilt);
        stroke: none;
      }

      nav {
        flex: 1;
      }

      ul {
        display: grid;
        gap: 2px;
      }

      .view,
      .tool {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        width: 100%;
        min-height: var(--touch);
        padding: 0 var(--space-2);
        border: 0;
        border-radius: var(--radius-m);
        background: transparent;
        color: inherit;
        font-size: var(--text-s);
        text-align: left;
        cursor: pointer;
        text-decoration: none;
      }

      .view:hover,
      .tool:hover {
        background: rgb(255 255 255 / 0.1);
      }

      .view[aria-current] {
        background: rgb(255 255 255 / 0.18);
        font-weight: var(--weight-strong);
      }

      :focus-visible {
        outline-color: var(--gilt);
        outline-offset: -3px;
      }

      .short {
        display: none;
      }

      .count {
        min-width: 1.625rem;
        margin-left: auto;
        padding: 0 0.375rem;
        border-radius: var(--radius-round);
        background: rgb(255 255 255 / 0.16);
        font-size: var(--text-xs);
        font-variant-numeric: tabular-nums;
        line-height: 1.5rem;
        text-align: center;
      }

      .count.calls {
        background: var(--gilt);
        color: var(--ink);
        font-weight: var(--weight-strong);
      }

      .who {
        display: grid;
        gap: 2px;
        padding-top: var(--space-3);
        border-top: 1px solid rgb(255 255 255 / 0.2);
      }

      .name {
        padding: 0 var(--space-2) var(--space-1);
        font-size: var(--text-s);
        font-weight: var(--weight-strong);
        overflow-wrap: anywhere;
      }

      @media (max-width: 1179px) {
        :host {
          flex-direction: row;
          align-items: center;
          gap: var(--space-2);
          padding: 0 var(--space-2);
        }

        .brand span,
        .name,
        .tool span,
        .view .icon {
          display: none;
        }

        .brand {
          padding: 0 var(--space-1);
        }

        nav {
          min-width: 0;
          overflow-x: auto;
          scrollbar-width: none;
          mask-image: linear-gradient(to right, transparent, #000 0.75rem calc(100% - 1.5rem), transparent);
        }

        ul {
          display: flex;
          width: max-content;
          padding: var(--space-1) 1.5rem var(--space-1) 0.75rem;
        }

        .view {
          width: auto;
          padding: 0 var(--space-3);
          white-space: nowrap;
        }

        .short {
          display: inline;
        }

        .short + .long {
          display: none;
        }

        .who {
          display: flex;
          padding: 0;
          border: 0;
        }

        .tool {
          width: var(--touch);
          justify-content: center;
        }

        .help {
          display: none;
        }
      }
    `,
  ];

  render() {
    const { me } = this.desk;
    return html`
      <div class="brand">${mark()}<span>Cầu Nối</span></div>
      <nav aria-label="Danh sách hội thoại">
        <ul>${VIEWS.map((view) => html`<li>${this.#view(view)}</li>`)}</ul>
      </nav>
      <div class="who">
        <p class="name">${me.displayName}</p>
        <a class="tool" href="/questions/" title="Câu hỏi chưa trả lời">${icon('question')}<span>Câu hỏi chưa trả lời</span></a>
        ${me.role === 'admin'
          ? html`<a class="tool" href="/operations/" title="Vận hành">${icon('alert')}<span>Vận hành</span></a>`
          : nothing}
        <button class="tool help" @click=${() => this.#tell('help')}>${icon('keyboard')}<span>Phím tắt</span></button>
        <button class="tool" title="Đăng xuất (${me.displayName})" @click=${() => this.desk.logout()}>
          ${icon('out')}<span>Đăng xuất</span>
        </button>
      </div>
    `;
  }

  /** On a narrow screen the strip of views scrolls: the chosen one must be on it. */
  updated() {
    if (this.shown !== this.desk.list.view) {
      this.shown = this.desk.list.view;
      this.renderRoot.querySelector('[aria-current]').scrollIntoView({ block: 'nearest', inline: 'center' });
    }
  }

  #view(view) {
    const { desk } = this;
    const count = desk.counters[view.id] ?? 0;
    const calls = count > 0 && view.id === 'unassigned';
    return html`<button
      class="view"
      aria-current=${desk.list.view === view.id ? 'page' : nothing}
      @click=${() => this.#show(view.id)}
    >
      ${icon(view.icon)}
      ${view.short ? html`<span class="short">${view.short}</span>` : nothing}
      <span class="long">${view.text}</span>
      <span class="count ${calls ? 'calls' : ''}">${count}</span>
    </button>`;
  }

  #show(id) {
    this.desk.list.show(id);
    this.#tell('list');
  }

  #tell(name) {
    this.dispatchEvent(new CustomEvent(`inbox-${name}`, { bubbles: true, composed: true }));
  }
}

customElements.define('inbox-views', ViewRail);
