/**
 * <caunoi-chat account="…">: a citizen's conversation with the Fatherland Front, on any page.
 *
 *   <script type="module" src="https://host/chat/caunoi-chat.js"></script>
 *   <caunoi-chat account="web-demo"></caunoi-chat>
 *
 * Attributes
 *   account   the web chat account, needed
 *   server    origin of the gateway; default: where this script came from
 *   lang      vi (default) or en
 *   heading   who answers here, e.g. "MTTQ xã Tân Bình"
 *   inline    fills its box instead of hanging a button in the corner
 *   open      opened from the start, or now
 *   large     large text
 *
 * Colours: set `--caunoi-river`, `--caunoi-river-deep`, `--caunoi-paper` … (see style.js) on the element.
 * Event: `caunoi-chat-line`, bubbling, for every new line, detail `{ from }`. No text leaves the shadow tree.
 */
import { Conversation } from './conversation.js';
import { Banner } from './parts/banner.js';
import { Composer } from './parts/composer.js';
import { h } from './parts/dom.js';
import { Header } from './parts/header.js';
import { Launcher } from './parts/launcher.js';
import { Log } from './parts/log.js';
import { dress } from './style.js';
import { languageOf, wordsIn } from './words.js';

class CaunoiChat extends HTMLElement {
  static observedAttributes = ['account', 'server', 'lang', 'heading', 'open', 'inline', 'large'];

  #root = this.attachShadow({ mode: 'open' });
  #conversation = null;
  #parts = null;
  #panel = null;

  connectedCallback() {
    const account = this.getAttribute('account');
    if (!account) {
      console.error('<caunoi-chat>: the attribute "account" is missing; expected the name of a web chat account');
      return;
    }
    if (!this.#conversation) {
      this.#build(account);
    }
    if (this.#isOpen || this.#conversation.known) {
      this.#conversation.start();
    }
    document.addEventListener('visibilitychange', this.#seeIfShown);
  }

  disconnectedCallback() {
    this.#conversation?.stop();
    document.removeEventListener('visibilitychange', this.#seeIfShown);
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#conversation || before === now) {
      return;
    }
    if (name === 'account' || name === 'server') {
      this.#rebuild();
    } else if (name === 'open') {
      this.#opened();
    } else {
      this.#dressed();
    }
  }

  get #isOpen() {
    return this.hasAttribute('inline') || this.hasAttribute('open');
  }

  get #server() {
    return (this.getAttribute('server') ?? new URL(import.meta.url).origin).replace(/\/$/, '');
  }

  #build(account) {
    const conversation = new Conversation(this.#server, account);
    this.#conversation = conversation;
    this.#parts = {
      launcher: new Launcher(() => (this.toggleAttribute('open', true), this.#focus())),
      header: new Header({
        larger: () => this.#larger(),
        language: () => this.#otherLanguage(),
        forget: () => conversation.forget(),
        close: () => this.#close(),
      }),
      banner: new Banner({ here: () => conversation.start() }),
      log: new Log(conversation),
      composer: new Composer(conversation),
    };
    const { launcher, header, banner, log, composer } = this.#parts;
    this.#panel = h('section', { class: 'panel', tabindex: '-1', onKeydown: (event) => event.key === 'Escape' && this.#close() },
      header.element, banner.element, log.element, composer.element);
    dress(this.#root);
    this.#root.append(launcher.element, this.#panel);
    if (conversation.memory.get('large', false)) {
      this.toggleAttribute('large', true);
    }
    if (conversation.memory.get('language')) {
      this.lang = conversation.memory.get('language');
    }
    conversation.addEventListener('reset', () => log.reset());
    conversation.addEventListener('line', (event) => this.#line(event.detail));
    conversation.addEventListener('change', () => this.#changed());
    this.#dressed();
  }

  #rebuild() {
    this.disconnectedCallback();
    this.#conversation = null;
    this.#root.replaceChildren();
    this.connectedCallback();
  }

  #line(line) {
    const isNew = this.#parts.log.line(line);
    if (isNew) {
      this.dispatchEvent(new CustomEvent('caunoi-chat-line', { bubbles: true, composed: true, detail: { from: line.from } }));
    }
  }

  #changed() {
    const { state, reason, answerer, unseen } = this.#conversation;
    const { launcher, header, banner, log, composer } = this.#parts;
    launcher.show(this.#isOpen, unseen);
    header.show({ state, answerer, large: this.hasAttribute('large') });
    banner.show(state, reason);
    log.change();
    composer.forbidden = state === 'stopped';
    this.#seeIfShown();
  }

  #dressed() {
    const language = languageOf(this.lang || 'vi');
    const words = wordsIn(language);
    Object.values(this.#parts).filter((part) => 'words' in part).forEach((part) => (part.words = words));
    this.#parts.header.heading = this.getAttribute('heading') ?? '';
    this.#panel.lang = language;
    this.#panel.setAttribute('role', this.hasAttribute('inline') ? 'region' : 'dialog');
    this.#panel.setAttribute('aria-label', `${this.getAttribute('heading') ?? words.name}: ${words.log}`);
    this.#opened();
  }

  #opened() {
    this.#panel.hidden = !this.#isOpen;
    if (this.#isOpen) {
      this.#conversation.start();
      this.#parts.log.toEnd();
    }
    this.#changed();
  }

  #close() {
    if (!this.hasAttribute('inline')) {
      this.toggleAttribute('open', false);
      this.#parts.launcher.element.focus();
    }
  }

  /** On a phone the keyboard would jump up and hide the greeting, so there the panel itself takes the focus. */
  #focus() {
    if (matchMedia('(pointer: coarse)').matches) {
      this.#panel.focus();
    } else {
      this.#parts.composer.focus();
    }
  }

  #larger() {
    this.toggleAttribute('large');
    this.#conversation.memory.set('large', this.hasAttribute('large'));
  }

  #otherLanguage() {
    this.lang = languageOf(this.lang || 'vi') === 'vi' ? 'en' : 'vi';
    this.#conversation.memory.set('language', this.lang);
  }

  #seeIfShown = () => {
    if (this.#isOpen && !document.hidden && this.#parts.log.isAtEnd) {
      this.#conversation.see();
    }
  };
}

customElements.define('caunoi-chat', CaunoiChat);
