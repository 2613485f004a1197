/* Draws the samples on the page with Microsoft's renderer, as a host such as Teams does. */
(() => {
  const { samples, widths, themes } = JSON.parse(document.getElementById('data').textContent);
  const { AdaptiveCard, HostConfig } = window.AdaptiveCards;
  const markdown = window.markdownit({ html: false });
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };

  const CHOICES = { theme: Object.keys(themes), width: ['all', ...widths], language: ['all', 'en', 'ko'] };

  function chosen() {
    const hash = new URLSearchParams(location.hash.slice(1));
    const pick = (name) => hash.get(name) ?? String(CHOICES[name][0]);
    return { theme: pick('theme'), width: pick('width'), language: pick('language'), name: hash.get('name') };
  }

  function show() {
    const { theme, width, language, name } = chosen();
    document.body.className = theme;
    const config = new HostConfig(themes[theme]);
    const some = samples.filter((sample) => !name || sample.name === name);
    const sizes = width === 'all' ? widths : [Number(width)];
    const languages = language === 'all' ? ['en', 'ko'] : [language];
    document.querySelector('header').replaceChildren(...Object.keys(CHOICES).map(selector));
    document.querySelector('main').replaceChildren(...some.map((sample) => section(sample, sizes, languages, config)));
  }

  function section({ name, cards }, sizes, languages, config) {
    const found = document.createElement('section');
    found.dataset.name = name;
    const title = document.createElement('h2');
    title.textContent = name;
    found.append(title);
    for (const size of sizes) {
      const row = document.createElement('div');
      row.className = 'row';
      row.append(...languages.map((language) => frame(name, language, cards[language], size, config)));
      found.append(row);
    }
    return found;
  }

  function frame(name, language, card, size, config) {
    const found = document.createElement('div');
    Object.assign(found.dataset, { name, language });
    found.className = 'card';
    found.lang = language;
    found.style.width = `${size}px`;
    const drawn = new AdaptiveCard();
    drawn.hostConfig = config;
    drawn.parse(card);
    const element = drawn.render();
    // Radio buttons of one name answer each other, and every card of the page has the same names.
    for (const radio of element.querySelectorAll('input[type=radio]')) radio.name = `${name} ${language} ${size} ${radio.name}`;
    found.append(element);
    return found;
  }

  function selector(name) {
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.append(...CHOICES[name].map((choice) => new Option(choice, choice, false, String(choice) === chosen()[name])));
    select.addEventListener('change', () => {
      const hash = new URLSearchParams(location.hash.slice(1));
      hash.set(name, select.value);
      location.hash = hash;
    });
    label.append(`${name} `, select);
    return label;
  }

  window.showCards = (choice) => {
    history.replaceState(null, '', `#${choice}`);
    show();
  };
  addEventListener('hashchange', show);
  show();
})();
