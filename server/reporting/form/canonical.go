package form

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"golang.org/x/text/unicode/norm"
)

// Canonical is the one way to write a submission down: JSON with sorted keys,
// numbers without trailing zeros, text in NFC, empty cells left out. Equal
// submissions give equal bytes, so that a hash of them can be shown to anyone
// and worked out again. header holds what was frozen with the figures (unit,
// period, signer, …); the definition enters by its own hash. more are further parts
// by name, the texts and the attachments; a report without any is written as one
// was before there were such parts, so that its hash stays.
func Canonical(def *Definition, cells Cells, header map[string]string, more map[string]any) ([]byte, error) {
	written, err := marshal(def)
	if err != nil {
		return nil, fmt.Errorf("write the definition of %s: %w", def.Code, err)
	}
	values := map[string]map[string]Value{}
	for row, columns := range cells {
		for name, value := range columns {
			if value.Kind == Empty {
				continue
			}
			if values[row] == nil {
				values[row] = map[string]Value{}
			}
			value.Text = norm.NFC.String(value.Text)
			values[row][name] = value
		}
	}
	head := map[string]string{}
	for key, value := range header {
		head[key] = norm.NFC.String(value)
	}
	parts := map[string]any{
		"form":   map[string]string{"code": def.Code, "edition": def.Edition, "definition": Digest(written)},
		"header": head,
		"cells":  values,
	}
	for name, part := range more {
		parts[name] = part
	}
	return marshal(parts)
}

// Digest is the SHA-256 of data in lower-case hexadecimal.
func Digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
