// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// The parts of a section that are kept elsewhere and shown as labelled cards, and the footnote in the line.

import { mergeAttributes, Node } from "@tiptap/core";

export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  marks: "",
  addOptions() {
    return { labels: {} };
  },
  addAttributes() {
    return { text: { default: "", parseHTML: (el) => el.getAttribute("data-footnote"), renderHTML: () => ({}) } };
  },
  parseHTML() {
    return [{ tag: "[data-footnote]" }];
  },
  renderHTML({ node }) {
    const label = `${this.options.labels.footnote}: ${node.attrs.text}`;
    return ["sup", { "data-footnote": node.attrs.text, role: "img", "aria-label": label, title: node.attrs.text }];
  },
  renderText: ({ node }) => ` (${node.attrs.text})`,
});

// Attributes travel through the clipboard as one piece of JSON.
function inJson(name, initial) {
  return {
    default: initial,
    parseHTML: (el) => {
      try {
        return JSON.parse(el.getAttribute("data-attrs") || "{}")[name] ?? initial;
      } catch {
        return initial;
      }
    },
    renderHTML: () => ({}),
  };
}

function card({ name, attributes, kind, title }) {
  return Node.create({
    name,
    group: "block",
    atom: true,
    draggable: true,
    addAttributes() {
      return Object.fromEntries(Object.entries(attributes).map(([key, initial]) => [key, inJson(key, initial)]));
    },
    parseHTML() {
      return [{ tag: `div[data-part="${name}"]` }];
    },
    renderHTML({ node, HTMLAttributes }) {
      const about = { class: "part-card", "data-part": name, "data-attrs": JSON.stringify(node.attrs) };
      return [
        "div",
        mergeAttributes(HTMLAttributes, about, { role: "group", "aria-label": `${kind}: ${title(node.attrs)}` }),
        ["span", { class: "part-card-kind" }, kind],
        ["span", { class: "part-card-title" }, title(node.attrs)],
      ];
    },
    renderText: ({ node }) => `[${kind}: ${title(node.attrs)}]`,
  });
}

export function blockNodes({ insertables, labels }) {
  const titleOf = (kind, fits) => insertables.find((each) => each.kind === kind && fits(each))?.title;
  return [
    card({
      name: "sharedBlock",
      attributes: { key: "", version: 1 },
      kind: labels.sharedBlock,
      title: ({ key, version }) =>
        titleOf("sharedBlock", (each) => each.key === key && each.version === version) ??
        titleOf("sharedBlock", (each) => each.key === key) ??
        key,
    }),
    card({
      name: "contactBox",
      attributes: { keys: [] },
      kind: labels.contactBox,
      title: ({ keys }) =>
        titleOf("contactBox", (each) => (each.keys ?? []).join() === keys.join()) ??
        (keys.length ? keys.join(", ") : labels.contactBoxStandard),
    }),
    card({
      name: "flowChart",
      attributes: { flow: "concern" },
      kind: labels.flowChart,
      title: ({ flow }) =>
        titleOf("flowChart", (each) => each.flow === flow) ??
        (flow === "acute" ? labels.flowAcute : labels.flowConcern),
    }),
    card({
      name: "orgChart",
      attributes: {},
      kind: labels.orgChart,
      title: () => titleOf("orgChart", () => true) ?? labels.orgChartTitle,
    }),
    card({
      name: "register",
      attributes: { name: "" },
      kind: labels.register,
      title: ({ name }) => titleOf("register", (each) => each.name === name) ?? name,
    }),
  ];
}
