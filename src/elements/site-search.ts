customElements.define('site-search', class extends HTMLElement {});
