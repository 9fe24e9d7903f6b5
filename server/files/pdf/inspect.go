package pdf

import "errors"

// maxPages of one document; more belong into volumes.
const maxPages = 2000

// inspect gives the verdict on a file. It never panics on purpose, but if it does,
// only the separate process ends.
func inspect(content []byte) verdict {
	d, err := scan(content)
	for _, step := range []func() error{d.structure, d.consistent, d.walk, d.shown} {
		if err != nil {
			break
		}
		err = step()
	}
	var found verdict
	switch {
	case err == nil:
		return clean
	case errors.As(err, &found):
		return found
	}
	return broken
}

// shown holds the document to having a catalogue and pages: else viewers rebuild it
// by their own lights, or show nothing.
func (d *document) shown() error {
	root, ok := d.sections[d.target(d.last)].trailer.get("Root").(ref)
	if !ok || len(d.byNum[root.num]) == 0 {
		return broken
	}
	for _, o := range d.byNum[root.num] {
		in, _ := o.value.(*dict)
		if pages, ok := in.get("Pages").(ref); !ok || len(d.byNum[pages.num]) == 0 {
			return broken
		}
	}
	pages := 0
	for _, o := range d.objects {
		if in, _ := o.value.(*dict); in.get("Type") == name("Page") {
			pages++
		}
	}
	switch {
	case pages == 0:
		return broken
	case pages > maxPages:
		return bomb
	}
	return nil
}
