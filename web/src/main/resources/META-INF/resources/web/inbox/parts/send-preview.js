import { LitElement, css, html, nothing } from 'lit';
import { unaccented } from '../desk/words.js';
import { base } from './styles.js';
import { icon } from './icons.js';

const PAUSE = 250;
const money = new Intl.NumberFormat('vi-VN');

/** What the draft becomes on the citizen's phone: how many parts, how encoded, what it costs, why it cannot go. */
class SendPreview extends LitElement {
  static properties = { talk: { attribute: false }, text: {}, preview: { state: true } };

  static styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 0 var(--space-3);
        color: var(--ink-soft);
        font-size: var(--text-xs);
        line-height: var(--leading-tight);
        font-variant-numeric: tabular-nums;
      }

      .problem {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        color: var(--bad);
      }

      .button.bare {
        padding: 0;
        font-size: var(--text-xs);
        color: var(--river);
      }
    `,
  ];

  willUpdate(changed) {
    if (changed.has('text')) {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.#ask(), PAUSE);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.pause);
  }

  render() {
    const { preview } = this;
    if (!preview) {
      return html`<span>${this.text.length} ký tự</span>`;
    }
    if (preview.problem) {
      return html`<span class="problem" role="status">${icon('alert')} ${preview.problem}</span>`;
    }
    return preview.segmented ? this.#segments(preview) : html`<span>${this.text.length} ký tự</span>`;
  }

  #segments(preview) {
    const accents = preview.encoding === 'UCS-2';
    const loses = !accents && unaccented(this.text) !== this.text;
    return html`
      <span>
        <strong>${preview.parts} tin SMS</strong> · ${this.text.length} ký tự${accents ? ' có dấu' : loses ? ', gửi đi không dấu' : ' không dấu'}
        ${preview.price === null ? nothing : html` · ${money.format(preview.price)} đ`}
      </span>
      ${accents && preview.parts > 1 && unaccented(this.text) !== this.text
        ? html`<button class="button bare" title="Tin không dấu chứa được nhiều chữ hơn" @click=${this.#plain}>Bỏ dấu cho gọn</button>`
        : nothing}
    `;
  }

  /** A preview that fails is no reason to trouble the writer: sending will say what is wrong. */
  async #ask() {
    const asked = this.text;
    const preview = await this.talk.preview(asked).catch(() => null);
    if (asked === this.text) {
      this.preview = preview;
    }
  }

  #plain() {
    this.dispatchEvent(new CustomEvent('inbox-plain', { detail: unaccented(this.text) }));
  }
}

customElements.define('inbox-preview', SendPreview);
