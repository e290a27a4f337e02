import { LitElement, css, html, nothing } from 'lit';
import { Desk } from './desk/desk.js';
import { actOf } from './desk/keys.js';
import { base } from './parts/styles.js';
import { icon } from './parts/icons.js';
import './parts/login-page.js';
import './parts/view-rail.js';
import './parts/list-pane.js';
import './parts/conversation-pane.js';
import './parts/petition-pane.js';
import './parts/sheets.js';
import './parts/toasts.js';

const MINUTE_HAND = 30_000;

/**
 * The inbox: log-in or desk. Wide screens show lists, conversation and petitions side by side; narrow ones the
 * petitions as a sheet; phones one thing at a time. The address names the conversation, so going back works.
 */
class Inbox extends LitElement {
  static properties = { turn: { state: true }, now: { state: true }, petitionsOpen: { state: true } };

  static styles = [
    base,
    css`
      :host {
        display: block;
        height: 100%;
      }

      .desk {
        display: grid;
        grid-template: 'away away away away' auto 'rail list talk side' minmax(0, 1fr) / 13.5rem 21rem minmax(0, 1fr) 19rem;
        height: 100%;
      }

      .away {
        grid-area: away;
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-3);
        background: var(--warn-wash);
        color: var(--warn);
        font-size: var(--text-s);
        font-weight: var(--weight-strong);
      }

      inbox-views {
        grid-area: rail;
        min-width: 0;
      }

      inbox-list {
        grid-area: list;
        border-right: 1px solid var(--line);
      }

      inbox-conversation {
        grid-area: talk;
      }

      inbox-petition-list {
        grid-area: side;
        border-left: 1px solid var(--line);
      }

      .side-empty {
        grid-area: side;
        background: var(--paper);
      }

      @media (min-width: 1400px) {
        .desk {
          grid-template-columns: 13.5rem 21rem minmax(0, 1fr) 22rem;
        }
      }

      @media (max-width: 1179px) {
        .desk {
          grid-template: 'away away' auto 'rail rail' auto 'list talk' minmax(0, 1fr) / minmax(15rem, 19rem) minmax(0, 1fr);
        }

        .side-empty {
          display: none;
        }

        inbox-petition-list {
          position: fixed;
          z-index: 5;
          inset: 0 0 0 auto;
          width: min(24rem, 100vw);
          box-shadow: var(--shadow-l);
        }

        .desk:not(.petitions) inbox-petition-list {
          display: none;
        }
      }

      @media (max-width: 639px) {
        .desk {
          grid-template: 'away' auto 'rail' auto 'page' minmax(0, 1fr) / minmax(0, 1fr);
        }

        inbox-list,
        inbox-conversation {
          grid-area: page;
          border: 0;
        }

        inbox-petition-list {
          width: 100%;
        }

        .talking inbox-views,
        .talking inbox-list,
        .desk:not(.talking) inbox-conversation {
          display: none;
        }
      }
    `,
  ];

  #desk = new Desk();

  constructor() {
    super();
    this.turn = 0;
    this.now = Date.now();
    this.petitionsOpen = false;
    this.#desk.addEventListener('change', () => this.#changed());
    this.#desk.addEventListener('welcome', () => this.#follow());
    window.addEventListener('hashchange', () => this.#follow());
    window.addEventListener('keydown', (event) => this.#key(event));
    setInterval(() => (this.now = Date.now()), MINUTE_HAND);
    this.addEventListener('inbox-take', () => this.#take());
    this.addEventListener('inbox-petitions', () => (this.petitionsOpen = !this.petitionsOpen));
    this.addEventListener('inbox-help', () => this.#help());
    this.addEventListener('inbox-list', () => this.#go(''));
    this.#desk.start();
  }

  render() {
    const desk = this.#desk;
    return html`
      ${desk.phase === 'login' ? html`<inbox-login .desk=${desk}></inbox-login>` : nothing}
      ${desk.phase === 'ready' ? this.#ready(desk) : nothing}
      <inbox-toasts .desk=${desk} .toasts=${desk.toasts}></inbox-toasts>
    `;
  }

  #ready(desk) {
    const { opened } = desk;
    return html`
      <div class="desk ${opened ? 'talking' : ''} ${this.petitionsOpen && opened ? 'petitions' : ''}">
        ${desk.connected ? nothing : html`<p class="away" role="status">${icon('alert')} Mất kết nối. Đang tự nối lại…</p>`}
        <inbox-views .desk=${desk} .turn=${this.turn}></inbox-views>
        <inbox-list .desk=${desk} .turn=${this.turn} .now=${this.now}></inbox-list>
        <inbox-conversation .desk=${desk} .turn=${this.turn}></inbox-conversation>
        ${opened?.phase === 'ready'
          ? html`<inbox-petition-list .talk=${opened} .turn=${this.turn} .now=${this.now} ?reading=${desk.reading}></inbox-petition-list>`
          : html`<div class="side-empty"></div>`}
      </div>
      <inbox-confirm></inbox-confirm>
      <inbox-help></inbox-help>
    `;
  }

  #changed() {
    this.turn += 1;
    const waiting = this.#desk.counters.unassigned ?? 0;
    document.title = this.#desk.me && waiting > 0 ? `(${waiting}) Hộp thư Cầu Nối` : 'Hộp thư Cầu Nối';
  }

  /** The address says which conversation is open. */
  #follow() {
    if (this.#desk.phase === 'ready') {
      this.petitionsOpen = false;
      this.#desk.open(decodeURIComponent(location.hash.slice(2)));
    }
  }

  #go(id) {
    location.hash = `/${id}`;
  }

  #key(event) {
    const act = this.#desk.phase === 'ready' && !this.#sheetOpen ? actOf(event) : '';
    const talk = this.renderRoot.querySelector('inbox-conversation');
    const acts = {
      next: () => this.#step(1),
      previous: () => this.#step(-1),
      reply: () => talk.write('reply'),
      note: () => talk.write('note'),
      close: () => this.#closeMine(),
      leave: () => this.#leave(),
      help: () => this.#help(),
    };
    if (acts[act]) {
      event.preventDefault();
      acts[act]();
    }
  }

  /** A sheet has the keyboard to itself. */
  get #sheetOpen() {
    return ['inbox-confirm', 'inbox-help'].some((sheet) => this.renderRoot.querySelector(sheet).open);
  }

  #step(by) {
    const { list: { cards }, opened } = this.#desk;
    const at = cards.findIndex((card) => card.id === opened?.id);
    const next = cards[at < 0 ? 0 : at + by];
    if (next) {
      this.#go(next.id);
    }
  }

  #closeMine() {
    if (this.#desk.opened?.mine) {
      this.#desk.opened.close();
    }
  }

  #leave() {
    if (this.#desk.opened?.petition) {
      this.#desk.opened.openPetition('');
    } else if (this.petitionsOpen) {
      this.petitionsOpen = false;
    } else {
      this.#go('');
    }
  }

  #help() {
    this.renderRoot.querySelector('inbox-help').show();
  }

  /** Taking from the bot or the desk is work begun; taking from a colleague is asked once. */
  async #take() {
    const { opened } = this.#desk;
    if (!opened.colleagues || (await this.#mayTakeFrom(opened.card.owner))) {
      await opened.take();
    }
  }

  #mayTakeFrom(owner) {
    return this.renderRoot.querySelector('inbox-confirm').ask({
      heading: 'Nhận hội thoại từ đồng nghiệp?',
      text: `${owner.text} đang phụ trách. Việc nhận sẽ được ghi lại trong hội thoại.`,
      yes: 'Nhận về tôi',
    });
  }
}

customElements.define('caunoi-inbox', Inbox);
