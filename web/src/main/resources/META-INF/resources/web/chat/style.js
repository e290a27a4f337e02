// The look. Same values as web/shared/tokens.css, repeated here because the widget lives alone on other people's pages.
// Sizes are in em of the host, so that "A+" and a page's own choice scale everything together.

const CSS = `
:host {
  all: initial;
  --river: var(--caunoi-river, #0e5a6b);
  --river-deep: var(--caunoi-river-deep, #0a4351);
  --river-wash: var(--caunoi-river-wash, #e3f0f2);
  --river-line: var(--caunoi-river-line, #a9cfd6);
  --paper: var(--caunoi-paper, #f7f5f0);
  --surface: var(--caunoi-surface, #ffffff);
  --line: var(--caunoi-line, #dedad0);
  --line-strong: #8b8779;
  --ink: var(--caunoi-ink, #1b2530);
  --ink-soft: var(--caunoi-ink-soft, #4c5866);
  --on-river: var(--caunoi-on-river, #ffffff);
  --me: var(--caunoi-bubble-me, #d8ecef);
  --gilt: #d9a441;
  --good: #1c6b45;
  --warn: #7a5200;
  --warn-wash: #fdf0d0;
  --bad: #a3261c;
  --bad-wash: #fce9e6;
  --focus: 0 0 0 2px var(--surface), 0 0 0 5px #1f6feb;
  --touch: 44px;
}
/* A page's own "* { … }" reaches the host element and would be inherited: here it ends. */
.panel, .launcher {
  font: 400 var(--caunoi-text, 17px)/1.5 var(--caunoi-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif);
  letter-spacing: normal; word-spacing: normal; text-transform: none; text-indent: 0; text-align: left; text-shadow: none;
  color: var(--ink); cursor: auto; visibility: visible; -webkit-text-size-adjust: none; text-size-adjust: none;
}
:host([large]) .panel { font-size: calc(var(--caunoi-text, 17px) * 1.3); }
:host([inline]) { display: block; height: 100%; min-height: 20em; container-type: inline-size; }
:host([hidden]), [hidden] { display: none !important; }

*, *::before, *::after { box-sizing: border-box; }
h2, p, ol { margin: 0; padding: 0; }
button, textarea { font: inherit; color: inherit; }
button { border: 0; background: none; cursor: pointer; touch-action: manipulation; }
:focus { outline: none; }
:focus-visible { outline: 3px solid transparent; box-shadow: var(--focus); }
.icon { width: 1.45em; height: 1.45em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.launcher {
  position: fixed; right: max(20px, env(safe-area-inset-right)); bottom: max(20px, env(safe-area-inset-bottom)); z-index: 2147483000;
  display: flex; align-items: center; gap: .55em; min-height: 56px; padding: .5em 1.15em .5em 1em; border-radius: 999px;
  background: var(--river); color: var(--on-river); font-weight: 600; cursor: pointer;
  box-shadow: 0 2px 6px rgb(27 37 48 / .18), 0 10px 28px rgb(27 37 48 / .22); transition: background-color 120ms, translate 120ms;
}
.launcher:hover { background: var(--river-deep); translate: 0 -1px; }
.badge {
  position: absolute; top: -4px; right: -2px; min-width: 1.6em; padding: 0 .4em; border: 2px solid var(--surface); border-radius: 999px;
  background: var(--bad); color: #fff; font-size: .78em; line-height: 1.45; text-align: center;
}

.panel {
  display: flex; flex-direction: column; overflow: hidden; background: var(--paper);
  position: fixed; right: max(20px, env(safe-area-inset-right)); bottom: max(20px, env(safe-area-inset-bottom)); z-index: 2147483001;
  width: min(420px, calc(100vw - 40px)); height: min(680px, calc(100dvh - 40px));
  border: 1px solid var(--line); border-radius: 20px; box-shadow: 0 16px 48px rgb(27 37 48 / .2); animation: rise 200ms ease-out;
}
:host([large]) .panel { width: min(500px, calc(100vw - 40px)); }
:host([inline]) .panel { position: static; width: 100%; height: 100%; border: 0; border-radius: inherit; box-shadow: none; animation: none; }
:host([inline]) .close { display: none; }
@keyframes rise { from { opacity: 0; translate: 0 12px; } }

.header {
  position: relative; display: flex; align-items: center; gap: .3em; flex: none; padding: .6em .5em .6em .85em;
  background: var(--river); color: var(--on-river); border-bottom: 3px solid var(--gilt);
}
:host([large]) .header { font-size: .86em; }
.mark { display: grid; place-items: center; flex: none; width: 2.5em; height: 2.5em; margin-right: .4em; border-radius: 50%; background: var(--surface); color: var(--river); }
.mark .icon { width: 1.7em; height: 1.7em; stroke-width: 1.6; }
.names { flex: 1; min-width: 0; }
.title { font-size: 1.06em; font-weight: 650; line-height: 1.25; overflow-wrap: anywhere; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
.status { display: flex; align-items: center; gap: .4em; font-size: .88em; line-height: 1.35; }
.dot { width: .6em; height: .6em; flex: none; border: 2px solid currentColor; border-radius: 50%; }
.dot.open { background: #7be0a5; border-color: #7be0a5; }
.tool {
  display: grid; place-items: center; flex: none; min-width: var(--touch); min-height: var(--touch); padding: 0; border-radius: 12px;
}
.icon.dots { stroke-width: 3.4; }
.header .tool:hover, .header .tool[aria-expanded=true] { background: rgb(255 255 255 / .16); }
.larger { font-weight: 700; letter-spacing: .01em; }
.larger[aria-pressed=true] { background: var(--surface); color: var(--river-deep); }
.header .larger[aria-pressed=true]:hover { background: var(--river-wash); }
.header :focus-visible { box-shadow: 0 0 0 3px #fff, 0 0 0 5px #1f6feb; }
.menu {
  position: absolute; z-index: 2; top: calc(100% + 8px); right: 8px; display: grid; gap: 6px; padding: 8px; border-radius: 14px; max-width: calc(100% - 16px);
  background: var(--surface); color: var(--ink); border: 1px solid var(--line); box-shadow: 0 8px 28px rgb(27 37 48 / .18);
}
.menu button { min-height: var(--touch); padding: .45em .8em; border-radius: 10px; text-align: left; }
.menu button:hover { background: var(--river-wash); }
.menu .sure { background: var(--bad-wash); color: var(--bad); font-weight: 600; }

.banner {
  display: flex; align-items: center; gap: .6em; flex: none; padding: .55em .9em; background: var(--warn-wash); color: var(--warn);
  font-size: .92em; line-height: 1.4; border-bottom: 1px solid #ecd9a4;
}
.banner span { flex: 1; }
.act { min-height: var(--touch); padding: 0 .7em; border-radius: 10px; color: var(--river); font-weight: 600; text-decoration: underline; text-underline-offset: 3px; }
.act:hover { background: var(--river-wash); }

.log { position: relative; flex: 1; min-height: 0; display: flex; }
.scroller { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: .9em .9em .5em; display: flex; flex-direction: column; scrollbar-width: thin; scrollbar-color: var(--line) transparent; }
.scroller > :first-child { margin-top: auto; }
.empty { align-self: center; max-width: 20em; margin-bottom: auto; color: var(--ink-soft); text-align: center; }
.lines { display: flex; flex-direction: column; gap: .25em; list-style: none; margin-top: auto; border-radius: 12px; }
.day { align-self: center; margin: .5em 0 .2em; padding: 0 .8em; color: var(--ink-soft); font-size: .84em; }
.line { position: relative; display: flex; flex-direction: column; align-items: flex-start; max-width: 88%; }
.line.first { margin-top: .55em; }
.line.citizen { align-self: flex-end; align-items: flex-end; }
.speaker { margin: 0 0 .2em .25em; color: var(--ink-soft); font-size: .84em; font-weight: 600; }
.line.staff .speaker { color: var(--good); }
.bubble {
  max-width: 100%; padding: .55em .85em; border: 1px solid var(--line); border-radius: 16px; background: var(--surface);
  white-space: pre-wrap; overflow-wrap: anywhere;
}
.line.first .bubble { border-top-left-radius: 5px; }
.line.citizen .bubble { border-color: var(--river-line); background: var(--me); }
.line.citizen.first .bubble { border-top-left-radius: 16px; border-top-right-radius: 5px; }
.line.staff .bubble { border-left: 3px solid var(--good); }
.line.waiting .bubble, .line.sending .bubble { border-style: dashed; }
.line.refused .bubble { border-color: var(--bad); background: var(--bad-wash); }
.bubble a { color: var(--river); text-underline-offset: 3px; }
.photo { display: block; max-width: 100%; max-height: 15em; min-height: 3em; margin: .15em 0; border-radius: 10px; background: var(--river-wash); }
.photo:not([src]) { width: 11em; height: 8em; }
.meta { display: flex; flex-wrap: wrap; align-items: center; gap: .15em .6em; margin: .15em .3em 0; color: var(--ink-soft); font-size: .82em; line-height: 1.4; }
.citizen .meta { justify-content: flex-end; }
.meta .state, .meta .why { display: inline-flex; align-items: center; gap: .3em; }
.refused .meta .state, .refused .meta .why { color: var(--bad); font-weight: 600; }
.meta .icon { width: 1.2em; height: 1.2em; }

.typing { display: flex; gap: .3em; align-self: flex-start; flex: none; margin: .5em 0 .2em; padding: .8em .9em; border: 1px solid var(--line); border-radius: 16px; background: var(--surface); }
.typing i { width: .42em; height: .42em; border-radius: 50%; background: var(--ink-soft); animation: think 1.2s infinite ease-in-out; }
.typing i:nth-child(2) { animation-delay: .16s; }
.typing i:nth-child(3) { animation-delay: .32s; }
@keyframes think { 0%, 60%, 100% { opacity: .35; translate: 0 0; } 30% { opacity: 1; translate: 0 -.18em; } }

.choices { display: flex; flex-wrap: wrap; gap: .5em; flex: none; padding: .6em 0 .25em; }
.choices:empty { display: none; }
.choice {
  min-height: var(--touch); padding: .4em 1em; border: 1.5px solid var(--river); border-radius: 999px; background: var(--surface);
  color: var(--river-deep); font-weight: 600; line-height: 1.3; text-align: left; transition: background-color 120ms;
}
.choice:hover { background: var(--river-wash); }
.fresh {
  position: absolute; left: 50%; bottom: 10px; translate: -50% 0; display: flex; align-items: center; gap: .35em; min-height: var(--touch); padding: 0 1em;
  border-radius: 999px; background: var(--river-deep); color: #fff; font-size: .92em; font-weight: 600; box-shadow: 0 4px 16px rgb(27 37 48 / .25);
}

.composer { flex: none; padding: .6em .7em calc(.6em + env(safe-area-inset-bottom)); background: var(--surface); border-top: 1px solid var(--line); }
:host([inline]) .composer { padding-bottom: .6em; }
.row { display: flex; align-items: flex-end; gap: .4em; }
.text {
  flex: 1; min-width: 0; min-height: var(--touch); max-height: 9em; padding: calc((var(--touch) - 1.4em) / 2 - 1.5px) .75em; resize: none;
  border: 1.5px solid var(--line-strong); border-radius: 14px; background: var(--surface); line-height: 1.4; overflow-y: auto;
  scrollbar-width: thin; field-sizing: content;
}
.text::placeholder { color: var(--ink-soft); opacity: 1; white-space: nowrap; }
.text:focus { border-color: var(--river); box-shadow: 0 0 0 2px var(--river); }
.attach { color: var(--river); }
.attach:hover { background: var(--river-wash); }
.send {
  display: flex; align-items: center; justify-content: center; gap: .4em; flex: none; min-width: var(--touch); min-height: var(--touch); padding: 0 .95em;
  border-radius: 14px; background: var(--river); color: var(--on-river); font-weight: 650; transition: background-color 120ms;
}
.send .icon { width: 1.25em; height: 1.25em; }
.send:hover { background: var(--river-deep); }
.send:disabled { background: #e3e0d8; color: #5d625f; cursor: default; }
.left, .problem { padding: 0 .3em .35em; font-size: .88em; color: var(--ink-soft); }
.left.over, .problem { color: var(--bad); font-weight: 600; }
.previews { display: flex; flex-wrap: wrap; gap: .6em; padding: .2em .2em .6em; }
.preview { position: relative; }
.preview img { display: block; width: 5em; height: 5em; object-fit: cover; border-radius: 12px; border: 1px solid var(--line); }
.preview button {
  position: absolute; top: -12px; right: -12px; display: grid; place-items: center; width: var(--touch); height: var(--touch); padding: 0;
}
.preview button .icon { width: 26px; height: 26px; padding: 5px; border-radius: 50%; background: var(--ink); color: #fff; stroke-width: 2.6; }

@container (max-width: 340px) {
  :host(:not([large])) .panel { font-size: 16px; }
  .send .icon { display: none; }
}
@media (max-width: 520px) {
  :host([large]) .send .icon { display: none; }
  :host(:not([inline])) .panel { inset: 0; width: 100vw; height: 100dvh; border: 0; border-radius: 0; }
}
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { animation: none !important; transition: none !important; }
}
@media (forced-colors: active) {
  .bubble, .choice, .send, .launcher, .tool { border: 1px solid; }
}
`;

/** @param {ShadowRoot} root */
export function dress(root) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Browsers before 2023 cannot share sheets; they get the same words in an element.
    const style = document.createElement('style');
    style.textContent = CSS;
    root.append(style);
  }
}
