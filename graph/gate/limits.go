package gate

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"congvu/server/fault"
)

// Tokens is the parser's limit for one document; set it on the server.
const Tokens = 2000

// maxSchemaLists is how many lists of the schema's own types (fields,
// interfaces, possibleTypes, inputFields) may stand inside each other: one more
// multiplies the answer by the number of fields of every type.
const maxSchemaLists = 2

// Limits bounds one operation, measured through its fragments.
type Limits struct {
	Depth       int // of fields
	SchemaDepth int // inside __schema and __type; the standard query is 15 deep
	Aliases     int
	RootFields  int
	Directives  int
	Cost        int // fields answered at most, pages and bounded lists multiplied
}

// DefaultLimits are the design's: whole for every document.
var DefaultLimits = Limits{Depth: 10, SchemaDepth: 20, Aliases: 15, RootFields: 10, Directives: 50, Cost: 12_000}

// Limiter refuses operations beyond its limits before anything runs.
type Limiter struct {
	limits Limits
	lists  map[*ast.FieldDefinition]list
}

// list is what multiplies the cost below a field.
type list struct {
	size int    // @bounded
	arg  string // @page: the argument that says how many
	max  int
}

// NewLimiter reads @page and @bounded from the schema. It refuses a @page whose
// argument the field does not have.
func NewLimiter(schema *ast.Schema, limits Limits) (*Limiter, error) {
	l := &Limiter{limits: limits, lists: map[*ast.FieldDefinition]list{}}
	for _, d := range schema.Types {
		for _, f := range d.Fields {
			if b := f.Directives.ForName("bounded"); b != nil {
				l.lists[f] = list{size: number(b, "size", 1)}
			}
			p := f.Directives.ForName("page")
			if p == nil {
				continue
			}
			pg := list{arg: "first", max: number(p, "max", 100)}
			if a := p.Arguments.ForName("arg"); a != nil {
				pg.arg = a.Value.Raw
			}
			if f.Arguments.ForName(pg.arg) == nil {
				return nil, fmt.Errorf("schema: %s.%s has @page but no argument %s", d.Name, f.Name, pg.arg)
			}
			l.lists[f] = pg
		}
	}
	return l, nil
}

func number(d *ast.Directive, arg string, otherwise int) int {
	if a := d.Arguments.ForName(arg); a != nil {
		if n, err := strconv.Atoi(a.Value.Raw); err == nil {
			return n
		}
	}
	return otherwise
}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
} = (*Limiter)(nil)

// ExtensionName names the limiter to gqlgen.
func (*Limiter) ExtensionName() string { return "Limits" }

// Validate has nothing to check: the limiter falls back on a cost of 1 per field.
func (*Limiter) Validate(es graphql.ExecutableSchema) error {
	if es.Schema() == nil {
		return errors.New("limits: no schema")
	}
	return nil
}

// MutateOperationContext measures the operation once.
func (l *Limiter) MutateOperationContext(_ context.Context, oc *graphql.OperationContext) *gqlerror.Error {
	if oc.Operation.Operation == ast.Subscription {
		return ready(fault.BadInput, "SUBSCRIPTION_REFUSED", "Máy chủ không nhận thao tác subscription; thay đổi được báo qua /events.", oc.Operation.Position)
	}
	m := measurer{l: l, vars: oc.Variables, fragments: map[string]size{}}
	s := m.set(oc.Operation.SelectionSet)
	s.directives = plus(s.directives, len(oc.Operation.Directives))
	if m.err != nil {
		return m.err
	}
	at := oc.Operation.Position
	for _, c := range []struct {
		got, max        int
		reason, message string
	}{
		{s.depth, l.limits.Depth, "QUERY_TOO_DEEP", "Truy vấn sâu %s tầng, tối đa %d; tách thành nhiều truy vấn."},
		{s.schemaDepth, l.limits.SchemaDepth, "QUERY_TOO_DEEP", "Truy vấn lược đồ sâu %s tầng, tối đa %d."},
		{s.schemaLists, maxSchemaLists, "QUERY_TOO_DEEP", "Truy vấn lược đồ lồng %s danh sách, tối đa %d."},
		{s.aliases, l.limits.Aliases, "TOO_MANY_ALIASES", "Truy vấn dùng %s bí danh, tối đa %d."},
		{s.fields, l.limits.RootFields, "TOO_MANY_ROOT_FIELDS", "Truy vấn có %s trường gốc, tối đa %d; tách thành nhiều truy vấn."},
		{s.directives, l.limits.Directives, "TOO_MANY_DIRECTIVES", "Truy vấn dùng %s chỉ thị, tối đa %d."},
		{s.cost, l.limits.Cost, "QUERY_TOO_COSTLY", "Truy vấn có thể trả về %s trường, tối đa %d; giảm số dòng mỗi trang hoặc số trường."},
	} {
		if c.got > c.max {
			return ready(fault.TooMany, c.reason, fmt.Sprintf(c.message, shown(c.got), c.max), at)
		}
	}
	return nil
}

// shown writes a measured number; a saturated one is only known to be large.
func shown(n int) string {
	if n >= saturated {
		return "hơn " + strconv.Itoa(saturated-1)
	}
	return strconv.Itoa(n)
}
