package vault

// blindSize is what is kept of a blind index: equal values meet, others practically never.
const blindSize = 16

// Blind is the keyed index by which a sealed value is found when it is known whole
// (mù: it tells nothing to who has not the key). kind keeps meanings apart, so that a
// phone number and a personal number of the same digits have nothing in common. The
// caller brings the value to its one form (digits only); an empty one has no index.
func (v *Vault) Blind(kind, value string) []byte {
	if value == "" {
		return nil
	}
	return v.token(kind, value, blindSize)
}

func (v *Vault) token(kind, value string, size uint32) []byte {
	input := make([]byte, 0, len(kind)+1+len(value))
	input = append(append(input, kind...), 0)
	input = append(input, value...)
	out, err := v.keys.Load().index.ComputePrimaryPRF(input, size)
	if err != nil {
		panic("vault: " + err.Error()) // only a size that the function cannot give
	}
	return out
}
