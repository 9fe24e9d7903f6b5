package plan

import (
	"reflect"

	"congvu/graph/gate"
	"congvu/server/access"
)

// object writes the selected members of one type of the contract.
type object struct {
	name    string
	members []member
}

func (o *object) encode(r *run, dst []byte, v reflect.Value) ([]byte, error) {
	row := rowOf{of: v}
	dst = append(dst, '{')
	for i := range o.members {
		m := &o.members[i]
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(dst, m.key...)
		var err error
		if dst, err = o.member(r, dst, v, m, &row); err != nil {
			return dst, err
		}
	}
	return append(dst, '}'), nil
}

func (o *object) member(r *run, dst []byte, v reflect.Value, m *member, row *rowOf) ([]byte, error) {
	switch {
	case m.literal != "":
		return append(dst, m.literal...), nil
	case r.denied != nil && r.denied[m.number]:
		return m.null(dst)
	case r.rules != nil && !r.allows(o.name, m.number, row):
		return m.null(dst)
	case m.masked:
		at, ok := row.get(r.viewer)
		return stringList(dst, r.verdict.Masked(r.viewer, o.name, at, ok)), nil
	}
	value, err := m.get(r, v)
	if err != nil {
		return dst, err
	}
	if r.enters != nil && r.enters[m.number] != nil {
		admitted := r.verdict.Admit(r.viewer, r.enters[m.number], value)
		if !admitted.IsValid() {
			return m.null(dst)
		}
		value = admitted
	}
	return m.value(r, dst, value)
}

// null stands for what is denied; the contract allows it there, or gqlgen tells.
func (m *member) null(dst []byte) ([]byte, error) {
	if m.nonNull {
		return dst, errAside
	}
	return append(dst, "null"...), nil
}

// rowOf is where an object stands seen from the viewer, worked out once.
type rowOf struct {
	of    reflect.Value
	asked bool
	row   access.Row
	has   bool
}

func (o *rowOf) get(viewer *access.Viewer) (access.Row, bool) {
	if !o.asked {
		object := o.of
		if object.CanAddr() {
			object = object.Addr()
		}
		o.row, o.has = gate.RowOf(viewer, object.Interface())
		o.asked = true
	}
	return o.row, o.has
}

// allows asks the rule that this field stands under for this object.
func (r *run) allows(typ string, number int, row *rowOf) bool {
	rule, conditional := r.rules[number][typ]
	if !conditional {
		return true
	}
	at, ok := row.get(r.viewer)
	return ok && r.verdict.Allows(r.viewer, rule, at)
}
