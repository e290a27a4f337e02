import { LitElement, css, html, nothing } from 'lit';
import { standing, title } from '../desk/words.js';
import { base } from './styles.js';
import { icon } from './icons.js';
import './channel-badge.js';
import './transcript-view.js';
import './composer.js';

/** One conversation: who it is with, how it stands, what can be done, the transcript, and where to write. */
class ConversationPane extends LitElement {
  static properties = { desk: { attribute: false }, turn: {} };

  static styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto auto;
        min-height: 0;
        min-width: 0;
        background: var(--paper);
      }

      .state:only-child {
        grid-row: 1 / -1;
        align-self: center;
      }

      header {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-2);
        min-height: 4.25rem;
        padding: var(--space-2) var(--space-3);
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }

      .who {
        flex: 1;
        min-width: 9rem;
      }

      h2 {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-size: var(--text-m);
        line-height: var(--leading-tight);
      }

      .under {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 2px var(--space-2);
        margin-top: 2px;
        font-size: var(--text-xs);
      }

      .under span {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
      }

      .acts {
        display: flex;
        gap: var(--space-2);
      }

      .reading {
        color: var(--ink-soft);
        font-size: var(--text-l);
      }

      .reading[aria-pressed='true'] {
        background: var(--river-wash);
        color: var(--river-deep);
      }

      .petitions,
      .back {
        display: none;
      }

      .alert {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        flex-basis: 100%;
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-s);
        background: var(--bad-wash);
        color: var(--bad);
        font-size: var(--text-s);
        font-weight: var(--weight-strong);
      }

      .company {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-4);
        border-top: 1px solid var(--line);
        background: var(--info-wash);
        color: var(--info);
        font-size: var(--text-s);
      }

      @media (max-width: 1179px) {
        .petitions {
          display: inline-flex;
        }
      }

      @media (max-width: 639px) {
        header {
          padding: var(--space-1) var(--space-2) var(--space-2);
        }

        .back {
          display: inline-flex;
          padding: 0;
          margin-left: calc(-1 * var(--space-2));
        }

        .under .address {
          display: none;
        }

        .acts {
          order: 3;
          flex-basis: 100%;
        }

        .acts .button {
          flex: 1;
          padding: 0 var(--space-2);
        }
      }
    `,
  ];

  render() {
    const { opened } = this.desk;
    if (!opened) {
      return html`<p class="state">${icon('chat')} Chọn một hội thoại để đọc và trả lời.</p>`;
    }
    if (opened.phase === 'missing' || opened.phase === 'failed') {
      return this.#unread(opened);
    }
    return html`
      ${opened.card ? this.#header(opened) : html`<header></header>`}
      <inbox-transcript
        .lines=${opened.lines}
        .conversation=${opened.id}
        ?older=${opened.older}
        ?reading=${this.desk.reading}
        @inbox-older=${() => opened.loadOlder()}
      ></inbox-transcript>
      ${this.#company()}
      ${opened.phase === 'ready'
        ? html`<inbox-composer .desk=${this.desk} .turn=${this.turn} .conversation=${opened.id}></inbox-composer>`
        : html`<p class="state" role="status">Đang mở hội thoại…</p>`}
    `;
  }

  #unread(opened) {
    return html`<div class="state">
      ${icon('alert')}
      <p>${opened.phase === 'missing' ? 'Không tìm thấy hội thoại này, hoặc nó không thuộc đơn vị của bạn.' : 'Chưa tải được hội thoại.'}</p>
      ${opened.phase === 'missing'
        ? html`<a class="button" href="#/">Về danh sách</a>`
        : html`<button class="button" @click=${() => opened.reload()}>Thử lại</button>`}
    </div>`;
  }

  #header({ card, petitions, read }) {
    const stands = standing(card, this.desk.me.name);
    return html`<header>
      <a class="button bare back" href="#/" aria-label="Về danh sách">${icon('back')}</a>
      <div class="who">
        <h2>${title(card)}</h2>
        <p class="under">
          <inbox-channel family=${card.family} named></inbox-channel>
          ${card.name ? html`<span class="tone-soft address">${card.address}</span>` : nothing}
          <span class="tone-${stands.tone}">${icon(stands.icon)} ${stands.text}</span>
        </p>
      </div>
      <button class="button bare petitions" aria-label="Kiến nghị của người dân này: ${petitions.length}" @click=${() => this.#tell('petitions')}>
        ${icon('file')} ${petitions.length}
      </button>
      ${read ? this.#readingSwitch() : nothing}
      <div class="acts">${this.#acts()}</div>
      ${card.alert ? html`<p class="alert" role="alert">${icon('alert')} Có dấu hiệu nguy hiểm trong hội thoại này. Xem và xử lý ngay.</p>` : nothing}
    </header>`;
  }

  #readingSwitch() {
    const { reading } = this.desk;
    return html`<button
      class="button bare reading"
      aria-pressed=${reading}
      aria-label="Hiện chữ có dấu"
      title="Hiện chữ có dấu dưới tin viết không dấu"
      @click=${() => this.desk.showReading(!reading)}
    >
      <span aria-hidden="true">ắ</span>
    </button>`;
  }

  #acts() {
    const { opened } = this.desk;
    if (!opened.mine) {
      return html`<button class="button ${opened.colleagues ? '' : 'main'}" @click=${() => this.#tell('take')}>${icon('person')} Nhận</button>`;
    }
    return html`
      <button class="button" @click=${() => opened.giveBack()}>${icon('bot')} Trả lại bot</button>
      <button class="button" title="Alt + E" @click=${() => opened.close()}>${icon('check')} Kết thúc</button>
    `;
  }

  #company() {
    const { company } = this.desk;
    if (company.length === 0) {
      return nothing;
    }
    const writing = company.filter((person) => person.replying);
    const names = (writing.length > 0 ? writing : company).map((person) => person.displayName).join(', ');
    return html`<p class="company" role="status">
      ${icon(writing.length > 0 ? 'reply' : 'eye')} ${names} ${writing.length > 0 ? 'đang trả lời người dân này' : 'cũng đang xem hội thoại này'}
    </p>`;
  }

  /** @param {'reply'|'note'} kind */
  write(kind) {
    this.renderRoot.querySelector('inbox-composer')?.write(kind);
  }

  #tell(name) {
    this.dispatchEvent(new CustomEvent(`inbox-${name}`, { bubbles: true, composed: true }));
  }
}

customElements.define('inbox-conversation', ConversationPane);
