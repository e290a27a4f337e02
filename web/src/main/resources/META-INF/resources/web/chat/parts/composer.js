// Where the citizen writes: text, photos, and one clear button.

import { shrink } from '../photo.js';
import { h, icons } from './dom.js';

const PHOTOS = 4;

export class Composer {
  #words;
  #conversation;
  #photos = [];
  #text;
  #left = h('p', { class: 'left', hidden: true });
  #problem = h('p', { class: 'problem', role: 'alert', hidden: true });
  #previews = h('div', { class: 'previews', hidden: true });
  #file;
  #attach;
  #send;
  #sendLabel = h('span');

  /** @param {import('../conversation.js').Conversation} conversation */
  constructor(conversation) {
    this.#conversation = conversation;
    this.#text = h('textarea', { class: 'text', rows: '1', enterkeyhint: 'send', onInput: () => this.#changed(), onKeydown: (event) => this.#key(event) });
    this.#file = h('input', { type: 'file', accept: 'image/*', multiple: true, hidden: true, tabindex: '-1', onChange: () => this.#chosen() });
    this.#attach = h('button', { class: 'tool attach', type: 'button', onClick: () => this.#file.click() }, icons.photo());
    this.#send = h('button', { class: 'send', type: 'submit', disabled: true }, icons.send(), this.#sendLabel);
    this.element = h('form', { class: 'composer', onSubmit: (event) => this.#submit(event) },
      this.#previews, this.#problem, this.#left,
      h('div', { class: 'row' }, this.#attach, this.#file, this.#text, this.#send));
    this.element.addEventListener('paste', (event) => this.#pasted(event));
    this.#text.value = conversation.memory.get('draft', '');
  }

  set words(words) {
    this.#words = words;
    this.#text.placeholder = words.write;
    this.#text.setAttribute('aria-label', words.write);
    this.#attach.setAttribute('aria-label', words.photo);
    this.#attach.title = words.photo;
    this.#sendLabel.textContent = words.send;
    this.#drawPhotos();
    this.#changed();
  }

  /** A page that may not talk to us gets no field to write in vain. */
  set forbidden(forbidden) {
    this.#text.disabled = forbidden;
    this.#attach.disabled = forbidden;
  }

  focus() {
    this.#text.focus({ preventScroll: true });
  }

  #changed() {
    this.#fit();
    const left = this.#conversation.limits.text - this.#text.value.length;
    this.#left.hidden = left > 200;
    this.#left.textContent = this.#words.left(left);
    this.#left.classList.toggle('over', left < 0);
    this.#send.disabled = left < 0 || !(this.#text.value.trim() || this.#photos.length);
    this.#conversation.memory.set('draft', this.#text.value);
  }

  /** Grows with what is written, up to what the style allows. */
  #fit() {
    this.#text.rows = 1;
    const line = parseFloat(getComputedStyle(this.#text).lineHeight) || 24;
    const rows = Math.round(this.#text.scrollHeight / line);
    this.#text.rows = Math.max(1, Math.min(5, rows));
  }

  #key(event) {
    // Vietnamese is typed by composing (Telex, VNI): Enter then ends the word, not the message.
    const ends = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    if (ends && !matchMedia('(pointer: coarse)').matches) {
      event.preventDefault();
      this.element.requestSubmit();
    }
  }

  #submit(event) {
    event.preventDefault();
    if (this.#send.disabled) {
      return;
    }
    this.#conversation.say(this.#text.value.trim(), { photos: this.#photos });
    this.#text.value = '';
    this.#photos = [];
    this.#drawPhotos();
    this.#changed();
    this.focus();
  }

  #pasted(event) {
    const files = [...(event.clipboardData?.files ?? [])].filter((file) => file.type.startsWith('image/'));
    if (files.length) {
      event.preventDefault();
      this.#add(files);
    }
  }

  #chosen() {
    this.#add([...this.#file.files]);
    this.#file.value = '';
  }

  async #add(files) {
    this.#problem.hidden = true;
    for (const file of files.slice(0, PHOTOS - this.#photos.length)) {
      try {
        this.#photos.push(await shrink(file, this.#conversation.limits.image));
      } catch (problem) {
        this.#problem.textContent = this.#words.trouble[problem.message] ?? this.#words.trouble.not_an_image;
        this.#problem.hidden = false;
      }
    }
    this.#drawPhotos();
    this.#changed();
    this.focus();
  }

  #drawPhotos() {
    this.#previews.hidden = !this.#photos.length;
    this.#previews.replaceChildren(...this.#photos.map((photo) => h('span', { class: 'preview' },
      h('img', { src: photo.preview, alt: this.#words.photoOf(photo.name) }),
      h('button', { type: 'button', 'aria-label': this.#words.photoRemove, onClick: () => this.#remove(photo) }, icons.close()))));
  }

  #remove(photo) {
    this.#photos = this.#photos.filter((one) => one !== photo);
    this.#drawPhotos();
    this.#changed();
    this.focus();
  }
}
