// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// The text editor of a plan section. Loaded as a classic script it offers window.planEditor.

import { Editor } from "@tiptap/core";
import { Slice } from "@tiptap/pm/model";

import { withLineBelow, withoutReadyLines, writeWherePressed } from "./lines.js";
import { allowedHref, extensions, stored } from "./schema.js";
import { cleanPaste } from "./word_paste.js";

function leaveOnEscape(onLeave) {
  return (view, event) => {
    if (event.key !== "Escape") return false;
    onLeave();
    return true;
  };
}

// A heading that leads a longer paste stays a heading; it does not melt into the line the cursor stood in.
function keepLeadingHeading(slice) {
  const { content, openEnd } = slice;
  const leads = content.childCount > 1 && content.firstChild.type.name === "heading";
  return leads ? new Slice(content, 0, openEnd) : slice;
}

/**
 * Puts an editor into `surface`. `body` is the stored tree; `onChange` hears of every change to what will be stored;
 * `room` tells how much of the window's edges is covered, so that the line one writes on is never behind it.
 */
function open({ surface, body, attributes, insertables, labels, room, onChange, onMove, onLeave }) {
  const tree = () => stored(withoutReadyLines(editor.getJSON()));
  const editor = new Editor({
    element: surface,
    injectCSS: false,
    extensions: extensions({ insertables, labels, placeholder: labels.placeholder }),
    content: withLineBelow(body),
    editorProps: {
      attributes: { role: "textbox", "aria-multiline": "true", ...attributes },
      transformPastedHTML: cleanPaste,
      transformPasted: keepLeadingHeading,
      handleKeyDown: leaveOnEscape(onLeave),
      scrollThreshold: room,
      scrollMargin: room,
    },
    onUpdate: () => {
      const now = JSON.stringify(tree());
      if (now === known) return;
      known = now;
      onChange();
    },
    onTransaction: () => onMove(),
  });
  let known = JSON.stringify(tree());
  const replace = (other) => {
    editor.commands.setContent(withLineBelow(other), { emitUpdate: false });
    known = JSON.stringify(tree());
  };
  writeWherePressed(editor, surface);
  return { editor, tree, replace };
}

globalThis.planEditor = { open, stored, allowedHref, cleanPaste };
