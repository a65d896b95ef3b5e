(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('isi').textContent);
  var words = {
    id: {
      skip: 'Langsung ke daftar usaha', kicker: 'Sentra industri kecil', map: 'Peta', workshops: 'Usaha',
      search: 'Cari nama, produk, atau kampung', more: 'Tampilkan lagi', places: 'Kampung dan lokasi', sources: 'Sumber',
      privacy: 'Nama pemilik, nomor telepon, dan alamat rumah tidak ditampilkan di halaman ini.',
      backdrop: 'Latar peta OpenStreetMap (perlu internet)', all: 'Semua produk', products: 'Produk',
      count: '{n} usaha', countOf: '{n} dari {all} usaha', none: 'Tidak ada usaha yang cocok.',
      empty: 'Belum ada usaha yang ditampilkan.', noName: 'Usaha tanpa nama', nowhere: 'tempatnya tidak ditampilkan di peta',
      kampung: 'Kampung', site: 'Lokasi', address: 'Alamat', hours: 'Jam buka', product: 'Produk yang dikenal', street: 'Jalan utama',
      area: 'Kelurahan', directions: 'Cara ke sana', kind: 'Bentuk penataan', state: 'Keadaan', size: 'Luas', here: 'Usaha di sini',
      showOnMap: 'Lihat di peta', openMap: 'Buka di OpenStreetMap', updated: 'Data terakhir diperbarui {date}.',
      zoomIn: 'Perbesar', zoomOut: 'Perkecil', close: 'Tutup', keyKampung: 'Batas kampung', keySite: 'Lokasi yang direncanakan',
      keyPlate: 'Tempat usaha, bernomor seperti di daftar', keyDot: 'Tempat usaha', mapLabel: 'Peta usaha',
      lead: '{n} usaha{k}', leadKampung: ' di {k}', and: ' dan ', leadProducts: ': {p}.', end: '.', others: 'lainnya'
    },
    en: {
      skip: 'Go to the list of workshops', kicker: 'Small industry cluster', map: 'Map', workshops: 'Workshops',
      search: 'Find a name, product or kampung', more: 'Show more', places: 'Kampung and sites', sources: 'Sources',
      privacy: 'Names of owners, telephone numbers and home addresses are not shown on this page.',
      backdrop: 'OpenStreetMap behind the map (needs the internet)', all: 'All products', products: 'Products',
      count: '{n} workshops', countOf: '{n} of {all} workshops', none: 'No workshop matches.',
      empty: 'No workshop is shown yet.', noName: 'Workshop without a name', nowhere: 'its place is not shown on the map',
      kampung: 'Kampung', site: 'Site', address: 'Address', hours: 'Opening hours', product: 'Known for', street: 'Main street',
      area: 'Urban village', directions: 'How to get there', kind: 'Kind of arrangement', state: 'State', size: 'Area', here: 'Workshops here',
      showOnMap: 'Show on the map', openMap: 'Open in OpenStreetMap', updated: 'Data last updated on {date}.',
      zoomIn: 'Zoom in', zoomOut: 'Zoom out', close: 'Close', keyKampung: 'Outline of the kampung', keySite: 'Planned site',
      keyPlate: 'Workshop, numbered as in the list', keyDot: 'Workshop', mapLabel: 'Map of workshops',
      lead: '{n} workshops{k}', leadKampung: ' in {k}', and: ' and ', leadProducts: ': {p}.', end: '.', others: 'others'
    }
  };
  var page = 200, mostPlates = 600;
  var language = document.documentElement.lang === 'en' ? 'en' : 'id';
  var product = null, shown = page, chosen = -1;
  var rows = [], pins = [];

  function t(key, values) {
    return words[language][key].replace(/\{(\w+)\}/g, function (all, name) { return values && name in values ? values[name] : all; });
  }
  function $(id) { return document.getElementById(id); }
  function make(tag, className, text) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }
  function number(value, digits) { return value.toLocaleString(language, { maximumFractionDigits: digits || 0 }); }
  function join(list) {
    return list.length < 2 ? list.join('') : list.slice(0, -1).join(', ') + t('and') + list[list.length - 1];
  }
  function nameOf(business) { return business.name || t('noName'); }
  function plate(index) {
    return make('span', data.businesses[index].place ? 'plate' : 'plate nowhere', String(index + 1));
  }
  function addLine(list, title, text) {
    if (!text) return;
    list.appendChild(make('dt', '', t(title)));
    list.appendChild(make('dd', '', text));
  }

  // --- the map
  var calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  var map = L.map('peta', { zoomControl: true, zoomSnap: 0.25, maxZoom: 19, minZoom: 8, zoomAnimation: !calm, fadeAnimation: !calm,
    markerZoomAnimation: !calm, scrollWheelZoom: true });
  map.fitBounds(data.extent, { animate: false }); // before anything is put on it: names find their places then
  map.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>');
  ['ground', 'streets', 'outlines'].forEach(function (name, i) { map.createPane(name).style.zIndex = 310 + i * 10; });
  data.areas.forEach(function (area) {
    var shape = L.polygon(area.outline, { pane: 'ground', interactive: false, color: '#b9b09a', weight: 1, fillColor: '#f6f1e4', fillOpacity: 1 }).addTo(map);
    if (area.name) shape.bindTooltip(make('span', '', area.name), { permanent: true, direction: 'center', className: 'area-name', interactive: false });
  });
  if (data.roads.length) {
    L.polyline(data.roads, { pane: 'streets', interactive: false, color: '#d3c9b1', weight: 5, lineCap: 'round' }).addTo(map);
    L.polyline(data.roads, { pane: 'streets', interactive: false, color: '#fffdf7', weight: 3, lineCap: 'round' }).addTo(map);
  }
  function outlines(list, style, className, below) {
    return list.map(function (place) {
      if (!place.outline.length) return null;
      var shape = L.polygon(place.outline, style).addTo(map), box = shape.getBounds();
      if (place.name) {
        shape.bindTooltip(make('span', '', place.name), { permanent: true, direction: below ? 'bottom' : 'top', offset: [0, below ? 6 : -2], className: className, interactive: false });
        shape.openTooltip(L.latLng(below ? box.getSouth() : box.getNorth(), box.getCenter().lng));
      }
      return shape;
    });
  }
  var siteShapes = outlines(data.sites, { pane: 'outlines', interactive: false, color: '#8a5a00', weight: 2, dashArray: '6 5', fillColor: '#f3dca4', fillOpacity: .5 }, 'area-name site-name', true);
  var kampungShapes = outlines(data.kampung, { pane: 'outlines', interactive: false, color: '#1f6f5c', weight: 2.5, fillColor: '#a9cdb6', fillOpacity: .38 }, 'area-name kampung-name', false);
  var placed = data.businesses.filter(function (business) { return business.place; }).length;
  var asPlates = placed <= mostPlates;
  var canvas = asPlates ? null : L.canvas();

  function popupOf(index) {
    var business = data.businesses[index], box = make('div');
    box.appendChild(make('h3', '', nameOf(business)));
    [business.product, business.kampung, business.address].forEach(function (text) { if (text) box.appendChild(make('p', '', text)); });
    if (business.hours) box.appendChild(make('p', '', t('hours') + ': ' + business.hours));
    return box;
  }
  function makePin(business, index) {
    if (!business.place) return null;
    var pin;
    if (asPlates) {
      pin = L.marker(business.place, { keyboard: true, riseOnHover: true,
        icon: L.divIcon({ className: 'pin', html: plate(index), iconSize: [34, 28], iconAnchor: [17, 14], popupAnchor: [0, -12] }) });
    } else {
      pin = L.circleMarker(business.place, { renderer: canvas, radius: 5, color: '#fbf3d9', weight: 1.5, fillColor: '#14503f', fillOpacity: 1 });
    }
    pin.bindPopup(function () { return popupOf(index); }, { maxWidth: 260, minWidth: 140 });
    pin.on('popupopen', function () { choose(index, false); });
    pin.on('popupclose', function () { choose(-1, false); });
    return pin.addTo(map);
  }
  data.businesses.forEach(function (business, index) { pins.push(makePin(business, index)); });
  map.on('popupopen', function (event) {
    var close = event.popup.getElement().querySelector('.leaflet-popup-close-button');
    if (close) { close.setAttribute('role', 'button'); close.setAttribute('aria-label', t('close')); }
  });

  function showAll() {
    var box = L.latLngBounds([]);
    pins.forEach(function (pin) { if (pin) box.extend(pin.getLatLng()); });
    kampungShapes.concat(siteShapes).forEach(function (shape) { if (shape) box.extend(shape.getBounds()); });
    if (!box.isValid()) box = L.latLngBounds(data.extent);
    map.fitBounds(box, { padding: [26, 26], maxZoom: 18, animate: false });
  }
  map.on('zoomend', function () { map.getContainer().classList.toggle('far', map.getZoom() < 17.25); });
  showAll();

  if (data.backdrop) {
    $('latar').hidden = false;
    var tiles = L.tileLayer('https://tile.openstreetmap.org/{z}/{x}/{y}.png', { maxZoom: 19,
      attribution: '&copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>' });
    $('pakai-latar').addEventListener('change', function () {
      if (this.checked) tiles.addTo(map); else tiles.remove();
      map.getPane('ground').style.display = map.getPane('streets').style.display = this.checked ? 'none' : '';
    });
  }

  // --- the list
  function mark(index, on) {
    var element = index >= 0 && asPlates && pins[index] && pins[index].getElement(); // none while it is off the map
    if (rows[index]) rows[index].classList.toggle('chosen', on);
    if (element) element.classList.toggle('chosen', on);
  }
  function choose(index, move) {
    mark(chosen, false);
    chosen = index;
    if (index < 0) return;
    mark(index, true);
    if (move && pins[index]) {
      map.setView(pins[index].getLatLng(), Math.max(map.getZoom(), 18), { animate: false });
      pins[index].openPopup();
    }
  }
  function matching() {
    var wanted = $('cari').value.trim().toLocaleLowerCase('id').split(/\s+/);
    return data.businesses.map(function (business, index) { return index; }).filter(function (index) {
      var business = data.businesses[index];
      if (product !== null && business.product !== product) return false;
      var text = [business.name, business.product, business.kampung, business.address].join(' ').toLocaleLowerCase('id');
      return wanted.every(function (word) { return text.indexOf(word) >= 0; });
    });
  }
  function row(index) {
    var business = data.businesses[index], item = make('li'), button = make('button'), text = make('span');
    button.type = 'button';
    button.appendChild(plate(index));
    text.appendChild(make('strong', '', nameOf(business)));
    [business.product, business.kampung].forEach(function (line) { if (line) text.appendChild(make('span', '', line)); });
    if (business.address) text.appendChild(make('span', '', business.address));
    if (business.hours) text.appendChild(make('span', '', t('hours') + ': ' + business.hours));
    if (!business.place) text.appendChild(make('span', '', t('nowhere')));
    button.appendChild(text);
    button.addEventListener('click', function () { choose(index, true); });
    item.appendChild(button);
    if (index === chosen) item.className = 'chosen';
    rows[index] = item;
    return item;
  }
  function list() {
    var found = matching(), all = data.businesses.length, box = $('usaha');
    rows = [];
    box.textContent = '';
    found.slice(0, shown).forEach(function (index) { box.appendChild(row(index)); });
    $('lagi').hidden = found.length <= shown;
    $('jumlah').textContent = !all ? t('empty') : !found.length ? t('none')
      : found.length === all ? t('count', { n: number(all) }) : t('countOf', { n: number(found.length), all: number(all) });
    var visible = {};
    found.forEach(function (index) { visible[index] = true; });
    pins.forEach(function (pin, index) {
      if (!pin) return;
      if (visible[index]) { if (!map.hasLayer(pin)) pin.addTo(map); } else pin.remove();
    });
    labelPins();
  }
  function labelPins() {
    if (!asPlates) return;
    pins.forEach(function (pin, index) {
      var element = pin && pin.getElement();
      if (!element) return;
      element.setAttribute('role', 'button');
      element.setAttribute('aria-label', (index + 1) + '. ' + nameOf(data.businesses[index]));
    });
  }
  function productButtons() {
    var counts = {}, names = [], box = $('produk');
    data.businesses.forEach(function (business) {
      if (!business.product) return;
      if (!(Object.prototype.hasOwnProperty.call(counts, business.product))) { counts[business.product] = 0; names.push(business.product); }
      counts[business.product] += 1;
    });
    names.sort(function (a, b) { return counts[b] - counts[a] || a.localeCompare(b, 'id'); });
    box.textContent = '';
    box.setAttribute('aria-label', t('products'));
    if (names.length < 2) return names;
    [null].concat(names.slice(0, 12)).forEach(function (name) {
      var button = make('button', '', name === null ? t('all') : name + ' (' + number(counts[name]) + ')');
      button.type = 'button';
      button.setAttribute('aria-pressed', String(product === name));
      button.addEventListener('click', function () {
        product = name;
        shown = page;
        Array.prototype.forEach.call(box.children, function (other) { other.setAttribute('aria-pressed', String(other === button)); });
        list();
      });
      box.appendChild(button);
    });
    return names;
  }

  // --- kampung and sites
  function card(place, kind, shape) {
    var box = make('article', 'card'), lines = make('dl');
    box.appendChild(make('p', 'kind', t(kind)));
    box.appendChild(make('h3', '', place.name));
    addLine(lines, 'product', place.product);
    addLine(lines, 'kind', place.kind && place.kind[language]);
    addLine(lines, 'state', place.state && place.state[language]);
    addLine(lines, 'kampung', place.forKampung);
    addLine(lines, 'street', place.street);
    addLine(lines, 'area', [place.kelurahan, place.kecamatan].filter(Boolean).join(', '));
    addLine(lines, 'hours', place.hours);
    addLine(lines, 'directions', place.directions);
    if (place.size) addLine(lines, 'size', place.size < 10000 ? number(place.size) + ' m²' : number(place.size / 10000, 2) + ' ha');
    if (place.members) addLine(lines, 'here', number(place.members));
    box.appendChild(lines);
    if (shape) {
      var ways = make('p', 'ways'), look = make('button', '', t('showOnMap')), center = shape.getBounds().getCenter(), link = make('a', '', t('openMap'));
      look.type = 'button';
      look.addEventListener('click', function () {
        map.fitBounds(shape.getBounds(), { padding: [40, 40], maxZoom: 18, animate: false });
        $('peta').scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
      });
      link.href = 'https://www.openstreetmap.org/?mlat=' + center.lat.toFixed(5) + '&mlon=' + center.lng.toFixed(5) + '#map=17/' +
        center.lat.toFixed(5) + '/' + center.lng.toFixed(5);
      link.rel = 'noopener noreferrer';
      ways.appendChild(look);
      ways.appendChild(link);
      box.appendChild(ways);
    }
    return box;
  }
  function cards() {
    var box = $('kartu');
    box.textContent = '';
    data.kampung.forEach(function (place, i) { box.appendChild(card(place, 'kampung', kampungShapes[i])); });
    data.sites.forEach(function (place, i) { box.appendChild(card(place, 'site', siteShapes[i])); });
    $('tempat').hidden = !box.children.length;
  }
  function key() {
    var box = $('kunci');
    box.textContent = '';
    function add(mark, text) { var item = make('li'); item.appendChild(mark); item.appendChild(make('span', '', t(text))); box.appendChild(item); }
    if (placed) add(make('span', 'plate', asPlates ? '1' : '•'), asPlates ? 'keyPlate' : 'keyDot');
    if (kampungShapes.some(Boolean)) add(make('span', 'swatch kampung'), 'keyKampung');
    if (siteShapes.some(Boolean)) add(make('span', 'swatch site'), 'keySite');
  }

  // --- language
  function setLanguage(code) {
    language = code;
    document.documentElement.lang = code;
    Array.prototype.forEach.call(document.querySelectorAll('[data-t]'), function (element) { element.textContent = t(element.getAttribute('data-t')); });
    Array.prototype.forEach.call(document.querySelectorAll('[data-language]'), function (button) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-language') === code));
    });
    map.closePopup();
    map.getContainer().setAttribute('role', 'region');
    map.getContainer().setAttribute('aria-label', t('mapLabel'));
    [['in', 'zoomIn'], ['out', 'zoomOut']].forEach(function (pair) {
      var button = document.querySelector('.leaflet-control-zoom-' + pair[0]);
      button.title = t(pair[1]);
      button.setAttribute('aria-label', t(pair[1]));
    });
    var names = productButtons();
    var first = names.slice(0, 3);
    if (names.length > 3) first.push(t('others'));
    var kampung = data.kampung.map(function (place) { return place.name; }).filter(Boolean).slice(0, 3);
    $('lead').textContent = data.businesses.length
      ? t('lead', { n: number(data.businesses.length), k: kampung.length ? t('leadKampung', { k: join(kampung) }) : '' }) +
        (first.length ? t('leadProducts', { p: join(first) }) : t('end'))
      : '';
    list();
    cards();
    key();
    $('pembaruan').textContent = data.updated ? t('updated', { date: new Date(data.updated + 'T00:00:00').toLocaleDateString(language,
      { day: 'numeric', month: 'long', year: 'numeric' }) }) : '';
  }
  data.sources.forEach(function (source) { $('sumber').appendChild(make('li', '', source)); });
  Array.prototype.forEach.call(document.querySelectorAll('[data-language]'), function (button) {
    button.addEventListener('click', function () { setLanguage(button.getAttribute('data-language')); });
  });
  $('cari').addEventListener('input', function () { shown = page; list(); });
  $('lagi').addEventListener('click', function () { shown += page; list(); });
  setLanguage(language);
}());
