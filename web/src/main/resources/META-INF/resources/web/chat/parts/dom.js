// Elements without markup strings: nothing a citizen writes can become HTML, and strict pages need no exception for us.

/**
 * @param {string} tag
 * @param {object} props `class`, `on<Event>` handlers, other names as attributes; false and null leave one out
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2).toLowerCase(), value);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** @param {string} path what to draw in a 24 by 24 box */
function icon(path, kind = '') {
  const svg = document.createElementNS(SVG, 'svg');
  const line = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon ${kind}`);
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

export const icons = {
  /** The mark: a bridge over its water. */
  bridge: () => icon('M2 9v9M22 9v9M2 12c4 0 6-5 10-5s6 5 10 5M2 15h20M7 10.5V15M12 7v8M17 10.5V15M4 20.5c1.3 0 1.3-1 2.7-1s1.3 1 2.7 1 1.3-1 2.6-1 1.3 1 2.7 1 1.3-1 2.6-1 1.4 1 2.7 1'),
  chat: () => icon('M4 5h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-8l-5 4v-4H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM7.5 9.5h9M7.5 13h6'),
  close: () => icon('M6 6l12 12M18 6L6 18'),
  more: () => icon('M12 5.5v.01M12 12v.01M12 18.5v.01', 'dots'),
  send: () => icon('M4 11.5L20 4l-5.5 16-3.2-6.3zM11.3 13.7L20 4'),
  photo: () => icon('M4 7h3.5L9 4.5h6L16.5 7H20a1 1 0 0 1 1 1v10.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM12 16.5a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2z'),
  down: () => icon('M12 5v13M6.5 12.5L12 18l5.5-5.5'),
  warn: () => icon('M12 4l9 16H3zM12 10v4.5M12 17.4v.01'),
};
