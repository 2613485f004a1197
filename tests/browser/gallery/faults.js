/* Looks at every card that is drawn on the page for what a person would stumble over: window.faults() lists it in words. */
(() => {
  /** A pixel of rounding is no fault. */
  const SLACK = 1;

  window.faults = () =>
    [...document.querySelectorAll('.card')].flatMap((card) => {
      const { name, language } = card.dataset;
      const shown = [...card.querySelectorAll('*')].filter(isShown);
      const texts = textsOf(shown);
      const found = [
        ...overflowing(card, shown),
        ...clipped(shown),
        ...overlapping(texts),
        ...pale(shown, texts),
        ...unlabelled(card),
      ];
      return found.map((fault) => ({ name, language, fault }));
    });

  /** The tree of elements of each card: tags and classes, without words. */
  window.trees = () => Object.fromEntries([...document.querySelectorAll('.card')].map((card) => [key(card), tree(card)]));

  /** Opens everything that is folded. */
  window.unfold = () => {
    for (const heading of document.querySelectorAll('.card .ac-selectable[role=button]')) heading.click();
  };

  /** Titles that the narrowest card cuts off on a button. */
  window.tooWide = (titles) => {
    const card = document.querySelector('.card');
    const words = card.querySelector('.ac-pushButton > div');
    card.style.width = '320px';
    return titles.filter((title) => {
      words.textContent = title;
      return words.scrollWidth > words.clientWidth + SLACK;
    });
  };

  const key = ({ dataset: { name, language } }) => `${name} ${language}`;

  function tree(element) {
    const inside = [...element.children].map(tree).join('');
    return `<${element.tagName.toLowerCase()} ${element.className}>${inside}`;
  }

  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });

  function overflowing(card, shown) {
    const edge = card.getBoundingClientRect().right;
    const wide = shown.filter((element) => element.getBoundingClientRect().right > edge + SLACK);
    const scrolls = card.scrollWidth > card.clientWidth + SLACK ? [card] : [];
    return [...scrolls, ...wide].slice(0, 1).map((element) => `wider than the card: ${words(element)}`);
  }

  const words = (element) => (element.textContent ?? '').trim().slice(0, 60);

  function clipped(shown) {
    return shown
      .filter((element) => element.tagName !== 'SELECT' && getComputedStyle(element).overflow !== 'visible')
      .filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth + SLACK || scrollHeight > clientHeight + SLACK,
      )
      .map((element) => `cut off: ${words(element) || element.placeholder || element.value}`);
  }

  /** Texts, each with the element that it is in, the boxes that its lines fill, and the box around these. */
  function textsOf(shown) {
    const range = document.createRange();
    return shown
      .filter(({ tagName }) => tagName !== 'OPTION')
      .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
      .map((node) => {
        range.selectNodeContents(node);
        return {
          text: node.data,
          element: node.parentElement,
          boxes: [...range.getClientRects()],
          around: range.getBoundingClientRect(),
        };
      });
  }

  /** From top to bottom, each text is held against those that begin above its end. */
  function overlapping(texts) {
    const sorted = texts.toSorted((a, b) => a.around.top - b.around.top);
    return sorted.flatMap((one, index) => {
      const found = [];
      for (const other of sorted.slice(index + 1)) {
        if (other.around.top >= one.around.bottom) break;
        if (one.boxes.some((a) => other.boxes.some((b) => cross(a, b))))
          found.push(`over each other: ${start(one.text)} / ${start(other.text)}`);
      }
      return found;
    });
  }

  const start = (text) => text.trim().slice(0, 40);

  /** Boxes of lines are taller than their letters: a fifth of a line is no overlap. */
  function cross(a, b) {
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return width > SLACK && height > Math.min(a.height, b.height) / 5;
  }

  /** WCAG 2.2 AA: 4.5 to 1, and 3 to 1 for large words. */
  function pale(shown, texts) {
    const behind = backgrounds();
    const hints = shown
      .filter(({ placeholder }) => placeholder)
      .map((element) => ({ element, text: element.placeholder, part: '::placeholder' }));
    return [...texts, ...hints].flatMap(({ element, text, part }) => {
      const { fontSize, fontWeight, color } = getComputedStyle(element, part);
      const size = Number.parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      const ratio = contrast(rgb(color), behind(element));
      return ratio < (isLarge ? 3 : 4.5) ? [`contrast ${ratio.toFixed(2)}: ${start(text)}`] : [];
    });
  }

  /** The colour behind an element, worked out once for each; layers that let something through are mixed. */
  function backgrounds() {
    const known = new Map();
    return function behind(element) {
      if (!known.has(element)) known.set(element, mixed());
      return known.get(element);

      function mixed() {
        const [red, green, blue, alpha] = rgb(getComputedStyle(element).backgroundColor);
        if (alpha === 1 || !element.parentElement) return [red, green, blue, 1];
        const below = behind(element.parentElement);
        return [...[red, green, blue].map((one, index) => one * alpha + below[index] * (1 - alpha)), 1];
      }
    };
  }

  function rgb(color) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  }

  function contrast(a, b) {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(color) {
    const [red, green, blue] = color.slice(0, 3).map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function unlabelled(card) {
    return [...card.querySelectorAll('input, select, textarea')]
      .filter((input) => !nameOf(input))
      .map((input) => `no label: ${input.outerHTML.slice(0, 80)}`);
  }

  function nameOf(input) {
    const ids = (input.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
    const said = ids
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim();
    return (
      said ||
      input.getAttribute('aria-label') ||
      [...(input.labels ?? [])]
        .map((label) => label.textContent)
        .join('')
        .trim()
    );
  }
})();
