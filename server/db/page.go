package db

// Page cuts what was read to a page: one row more than first was asked for, to know whether
// another page follows. mark is the cursor behind an item; nil where nothing follows.
func Page[T any](read []T, first int, mark func(T) string) ([]T, *string) {
	if len(read) <= first {
		return read, nil
	}
	cursor := mark(read[first-1])
	return read[:first], &cursor
}
