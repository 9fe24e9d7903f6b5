package pdf

import (
	"regexp"
	"slices"
)

// keys that mean harm in whatever dictionary they stand.
var keys = map[name]verdict{
	"JavaScript": javascript, "JS": javascript,
	"AA": automatic,
	"EF": embedded, "EmbeddedFDFs": embedded, "Collection": embedded,
	"XFA": form, "NeedsRendering": form,
	"OPI":              external,
	"RichMediaContent": media, "RichMediaSettings": media, "Rendition": media,
}

// kinds are values of /S, /Type and /Subtype that mean harm: kinds of actions
// (ISO 32000-2, table 201), annotations and objects.
var kinds = map[name]verdict{
	"JavaScript": javascript,
	"Launch":     action, "SubmitForm": action, "ImportData": action, "ResetForm": action, "Hide": action, "SetOCGState": action, "PS": action,
	"GoToR": external, "GoToE": external, "GoToDp": external, "Thread": external, "Filespec": external,
	"EmbeddedFile": embedded, "FileAttachment": embedded,
	"Rendition": media, "Movie": media, "Sound": media, "GoTo3DView": media, "RichMediaExecute": media, "RichMedia": media, "Screen": media,
	"3D": media, "U3D": media, "PRC": media, "MediaClip": media,
}

// turns are the named actions that only move inside the document; the last four are
// written by makers of slides.
var turns = []any{name("NextPage"), name("PrevPage"), name("FirstPage"), name("LastPage"), name("GoBack"), name("GoForward"), name("GoToPage"), name("Find")}

// web is a link that a reader sees in the status line and opens on purpose: official
// documents cite laws that way. Everything else a link can name reaches into the
// reader's own machine or network (file:, \\server, javascript:, relative paths).
var web = regexp.MustCompile(`^(?i:https?://|mailto:|www\.)[^\x00-\x1f\x7f<>"]+[\s\x00]*$`)

// walk looks at every value of every object, in use or not.
func (d *document) walk() error {
	for _, s := range d.sections {
		if err := d.look(s.trailer); err != nil {
			return err
		}
	}
	for _, o := range d.objects {
		if err := d.look(o.value); err != nil {
			return err
		}
		if !o.isStream {
			continue
		}
		head := o.value.(*dict)
		for _, key := range []name{"F", "FFilter", "FDecodeParms", "Ref"} {
			if head.has(key) {
				return external // the content of another file
			}
		}
		if err := d.length(o); err != nil {
			return err
		}
		if err := d.unpacks(o); err != nil {
			return err
		}
	}
	return nil
}

// look goes down a value; its depth was bounded in reading.
func (d *document) look(v any) error {
	switch v := v.(type) {
	case array:
		for _, x := range v {
			if err := d.look(x); err != nil {
				return err
			}
		}
	case *dict:
		for i, key := range v.keys {
			if err := d.entry(v, key, v.vals[i]); err != nil {
				return err
			}
			if err := d.look(v.vals[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// entry judges one key with its value.
func (d *document) entry(in *dict, key name, v any) error {
	if found, bad := keys[key]; bad {
		return found
	}
	switch key {
	case "S", "Type", "Subtype":
		return d.every(v, func(v any) error {
			if found := kind(v, clean); found != clean {
				return found
			}
			return nil
		})
	case "A", "PA", "Next":
		return d.every(v, func(v any) error { return d.acts(v, key) })
	case "OpenAction":
		return d.every(v, d.opens)
	case "URI", "Base": // of one link, and of all that are not whole
		return d.every(v, func(v any) error {
			if s, ok := v.(text); ok && !web.MatchString(string(s)) {
				return link
			}
			return nil
		})
	case "EmbeddedFiles":
		return d.every(v, holdsNothing)
	case "N":
		return d.every(in.get("S"), func(kind any) error {
			if kind == name("Named") && !slices.Contains(turns, v) {
				return action
			}
			return nil
		})
	}
	return nil
}

// every judges a value, or all that a reference to it may mean.
func (d *document) every(v any, judge func(any) error) error {
	far, ok := v.(ref)
	if !ok {
		return judge(v)
	}
	for _, o := range d.byNum[far.num] {
		if err := judge(o.value); err != nil {
			return err
		}
	}
	return nil
}

// acts judges what stands where actions stand: only turning pages and links to the
// web are let through. /A and /Next have other meanings too, without an action's /S.
func (d *document) acts(v any, key name) error {
	if list, ok := v.(array); ok {
		for _, x := range list {
			if err := d.every(x, func(v any) error { return d.acts(v, key) }); err != nil {
				return err
			}
		}
		return nil
	}
	in, ok := v.(*dict)
	if !ok || !in.has("S") || key == "A" && in.has("O") { // with /O: an attribute of the text's structure
		return nil
	}
	return d.every(in.get("S"), func(v any) error {
		switch v {
		case name("GoTo"), name("URI"), name("Named"):
			return nil
		}
		return kind(v, action)
	})
}

// kind is what is known of a value of /S, else other.
func kind(v any, other verdict) verdict {
	if n, ok := v.(name); ok && kinds[n] != "" {
		return kinds[n]
	}
	return other
}

// opens judges what happens when the document is opened: showing a page.
func (d *document) opens(v any) error {
	in, ok := v.(*dict)
	if ok && (in.get("S") != name("GoTo") || in.has("Next")) {
		return kind(in.get("S"), automatic)
	}
	return nil
}

// holdsNothing lets the empty list through that some makers of PDF always write.
func holdsNothing(v any) error {
	in, _ := v.(*dict)
	if list, ok := in.get("Names").(array); in != nil && len(in.keys) == 1 && ok && len(list) == 0 {
		return nil
	}
	return embedded
}
