import { LitElement, css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { VIEWS } from '../desk/words.js';
import { base } from './styles.js';
import { icon } from './icons.js';
import './list-item.js';

/** The conversations of one view, newest first, and the search over them. */
class ListPane extends LitElement {
  static properties = { desk: { attribute: false }, turn: {}, now: { type: Number } };

  static styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--surface);
      }

      header {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-3);
        border-bottom: 1px solid var(--line);
      }

      h1 {
        font-size: var(--text-l);
        line-height: var(--leading-tight);
      }

      .search {
        position: relative;
      }

      .search .icon {
        position: absolute;
        top: 50%;
        left: var(--space-3);
        translate: 0 -50%;
        color: var(--ink-soft);
        pointer-events: none;
      }

      input {
        width: 100%;
        min-height: var(--touch);
        padding: 0 var(--space-3) 0 2.5rem;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-m);
        background: var(--surface);
      }

      input::placeholder {
        color: var(--ink-soft);
        opacity: 1;
      }

      .scroll {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
      }

      .more {
        padding: var(--space-3);
      }

      .more .button {
        width: 100%;
      }

      .ghost {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-4) var(--space-3);
        border-bottom: 1px solid var(--line);
      }

      .ghost i {
        height: 0.75rem;
        border-radius: var(--radius-s);
        background: var(--surface-sunken);
      }

      .ghost i:first-child {
        width: 55%;
      }

      @media (max-width: 1179px) {
        h1 {
          display: none;
        }
      }
    `,
  ];

  render() {
    const { desk } = this;
    const { list } = desk;
    const view = VIEWS.find((one) => one.id === list.view);
    return html`
      <header>
        <h1>${view.text}</h1>
        <div class="search" role="search">
          ${icon('search')}
          <input
            type="search"
            aria-label="Tìm trong ${view.text}"
            placeholder="Tìm tên, nội dung, số kiến nghị"
            .value=${live(list.query)}
            @input=${(event) => list.search(event.target.value)}
          />
        </div>
      </header>
      <div class="scroll">
        ${this.#list(view)}
        ${list.next && list.phase === 'ready'
          ? html`<div class="more"><button class="button" @click=${() => list.loadMore()}>Xem thêm</button></div>`
          : nothing}
      </div>
    `;
  }

  #list(view) {
    const { desk } = this;
    if (desk.list.cards.length > 0) {
      return html`<ul aria-label=${view.text}>
        ${repeat(desk.list.cards, (card) => card.id, (card) => html`<li>
          <inbox-item
            .card=${card}
            .me=${desk.me.name}
            .people=${desk.people.get(card.id) ?? []}
            .now=${this.now}
            ?opened=${desk.opened?.id === card.id}
          ></inbox-item>
        </li>`)}
      </ul>`;
    }
    return this.#nothing(view);
  }

  #nothing(view) {
    const { list } = this.desk;
    if (list.phase === 'loading') {
      return html`<div role="status"><span class="quiet-for-eyes">Đang tải danh sách</span>
        ${[1, 2, 3, 4].map(() => html`<div class="ghost" aria-hidden="true"><i></i><i></i></div>`)}</div>`;
    }
    if (list.phase === 'failed') {
      return html`<div class="state">${icon('alert')}<p>Chưa tải được danh sách.</p>
        <button class="button" @click=${() => list.load()}>Thử lại</button></div>`;
    }
    return list.query
      ? html`<p class="state">${icon('search')} Không có hội thoại nào khớp “${list.query}”.</p>`
      : html`<p class="state">${icon(view.icon)} ${view.empty}</p>`;
  }
}

customElements.define('inbox-list', ListPane);
