import { LitElement, css, html, nothing } from 'lit';
import { standing, title } from '../desk/words.js';
import { ago, exact } from '../desk/times.js';
import { base } from './styles.js';
import { icon } from './icons.js';
import './channel-badge.js';

/** One conversation in the list: who, when, what was said last, how it stands, who else looks at it. */
class ListItem extends LitElement {
  static properties = {
    card: { attribute: false },
    me: {},
    people: { attribute: false },
    now: { type: Number },
    opened: { type: Boolean, reflect: true },
  };

  static styles = [
    base,
    css`
      a {
        position: relative;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0 var(--space-3);
        padding: var(--space-3);
        border-bottom: 1px solid var(--line);
        color: inherit;
        text-decoration: none;
      }

      a:hover {
        background: var(--paper);
      }

      :host([opened]) a {
        background: var(--river-wash);
        box-shadow: inset 3px 0 0 var(--river);
      }

      :focus-visible {
        outline-offset: -3px;
      }

      inbox-channel {
        grid-row: span 3;
      }

      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-size: var(--text-s);
      }

      .calls .name,
      .calls .snippet {
        color: var(--ink);
        font-weight: var(--weight-strong);
      }

      time {
        color: var(--ink-soft);
        font-size: var(--text-xs);
        white-space: nowrap;
      }

      .snippet {
        grid-column: 2 / -1;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
        color: var(--ink-soft);
        font-size: var(--text-s);
        line-height: 1.4;
        overflow-wrap: anywhere;
      }

      .foot {
        grid-column: 2 / -1;
        display: flex;
        align-items: center;
        gap: var(--space-3);
        margin-top: var(--space-1);
        font-size: var(--text-xs);
      }

      .foot span {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        min-width: 0;
      }

      .here {
        margin-left: auto;
        padding: 0 0.375rem;
        border-radius: var(--radius-round);
        background: var(--info-wash);
        color: var(--info);
        white-space: nowrap;
      }

      .danger {
        color: var(--bad);
        font-weight: var(--weight-strong);
      }
    `,
  ];

  render() {
    const { card } = this;
    const stands = standing(card, this.me);
    const calls = card.status === 'open' && card.snippetBy === 'citizen';
    return html`<a href="#/${card.id}" class=${calls ? 'calls' : ''} aria-current=${this.opened ? 'true' : nothing}>
      <inbox-channel family=${card.family}></inbox-channel>
      <span class="name">${title(card)}</span>
      <time datetime=${card.lastAt} title=${exact(card.lastAt)}>${ago(card.lastAt, this.now)}</time>
      <span class="snippet">${this.#speaker()}${card.snippet}</span>
      <span class="foot">
        <span class="tone-${stands.tone}">${icon(stands.icon)} ${stands.text}</span>
        ${card.alert ? html`<span class="danger">${icon('alert')} Cần xem ngay</span>` : nothing}
        ${this.#company()}
      </span>
    </a>`;
  }

  #speaker() {
    const { snippetBy } = this.card;
    if (snippetBy === 'citizen' || !snippetBy) return '';
    return snippetBy === 'bot' ? 'Bot: ' : `${snippetBy}: `;
  }

  #company() {
    const others = this.people.filter((person) => person.name !== this.me);
    if (others.length === 0) {
      return nothing;
    }
    const writing = others.find((person) => person.replying);
    const names = others.map((person) => person.displayName).join(', ');
    return html`<span class="here" title="${names} ${writing ? 'đang trả lời' : 'đang xem'}">
      ${icon(writing ? 'reply' : 'eye')} ${writing ? 'đang trả lời' : others.length}
    </span>`;
  }
}

customElements.define('inbox-item', ListItem);
