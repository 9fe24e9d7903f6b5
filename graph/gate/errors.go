package gate

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"congvu/server/access"
	"congvu/server/fault"
)

// Presenter turns every error into what the client gets: extensions {code,
// reason, place, problems: [{code, message, place}], reference}. A fault.Error
// tells its text; errors of parsing and validation tell the rule and the
// position but no value; any other error is INTERNAL with a reference (from
// ref), logged once with the operation's name, the path and the viewer's
// account, never with variables or SQL.
func Presenter(logger *slog.Logger, ref func() string) graphql.ErrorPresenterFunc {
	p := presenter{logger: logger, ref: ref}
	return p.present
}

// Recover turns a panic into an INTERNAL error with a reference and logs it
// with its stack.
func Recover(logger *slog.Logger, ref func() string) graphql.RecoverFunc {
	p := presenter{logger: logger, ref: ref}
	return func(ctx context.Context, cause any) error {
		return p.internal(ctx, graphql.GetPath(ctx),
			slog.String("panic", panicText(cause)), slog.String("stack", string(debug.Stack())))
	}
}

// panicText: the runtime's own texts name no data, others may.
func panicText(cause any) string {
	if e, ok := cause.(runtime.Error); ok {
		return e.Error()
	}
	return fmt.Sprintf("%T", cause)
}

type presenter struct {
	logger *slog.Logger
	ref    func() string
}

func (p presenter) present(ctx context.Context, err error) *gqlerror.Error {
	if err == nil {
		return nil
	}
	var located *gqlerror.Error
	if !errors.As(err, &located) {
		located = &gqlerror.Error{Err: err, Path: graphql.GetPath(ctx)}
	}
	out := p.kind(ctx, located)
	if out.Path == nil {
		out.Path = located.Path
	}
	if out.Locations == nil {
		out.Locations = located.Locations
	}
	return out
}

// kind tells apart where an error comes from.
func (p presenter) kind(ctx context.Context, e *gqlerror.Error) *gqlerror.Error {
	if errors.Is(e, errReady) {
		return finished(e)
	}
	if f := fault.As(e); f != nil && f.Kind != fault.Internal {
		return told(f)
	}
	code, _ := e.Extensions["code"].(string)
	switch {
	case code == errcode.ParseFailed || code == errcode.ValidationFailed:
		return invalid(e, code)
	case errors.Is(e, context.Canceled) || errors.Is(e, context.DeadlineExceeded):
		return ready(fault.Unavailable, "TIMEOUT", "Yêu cầu bị hủy hoặc quá thời gian; thử lại.", nil)
	}
	if path := graphql.GetPath(ctx); len(e.Path) > len(path) {
		return badValue(e.Path[len(path):])
	}
	return p.internal(ctx, e.Path, slog.String("error", safe(e)), slog.String("type", types(e)))
}

// finished finds the ready error inside wrappers that gqlgen put around it.
func finished(e *gqlerror.Error) *gqlerror.Error {
	for e.Err != errReady {
		var inner *gqlerror.Error
		if !errors.As(e.Err, &inner) {
			break
		}
		e = inner
	}
	return e
}

func told(f *fault.Error) *gqlerror.Error {
	e := ready(f.Kind, f.Reason, f.Message, nil)
	if f.Place != "" {
		e.Extensions["place"] = f.Place
	}
	if len(f.Problems) > 0 {
		list := make([]map[string]string, len(f.Problems))
		for i, p := range f.Problems {
			list[i] = map[string]string{"code": p.Code, "message": p.Message, "place": p.Place}
		}
		e.Extensions["problems"] = list
	}
	return e
}

// invalid answers a document or variables that do not fit the schema. The
// messages of the validation rules name types and fields and are passed on for
// developers; those of the parser, of literals and of variables would repeat
// what the client sent.
func invalid(e *gqlerror.Error, code string) *gqlerror.Error {
	message := "Truy vấn không có thao tác được gọi tên."
	switch {
	case code == errcode.ParseFailed:
		message = "Truy vấn sai cú pháp GraphQL hoặc quá dài."
	case e.Rule == rules.ValuesOfCorrectTypeRule.Name:
		message = "Truy vấn có giá trị không đúng kiểu của lược đồ."
	case e.Rule != "":
		message = "Truy vấn không hợp lệ theo lược đồ: " + e.Message
	case len(e.Path) > 0:
		message = "Biến không đúng kiểu của lược đồ."
	}
	out := &gqlerror.Error{Err: errReady, Message: message, Path: ast.Path{}, Locations: e.Locations, Extensions: map[string]any{"code": code}}
	if e.Rule != "" {
		out.Extensions["reason"] = e.Rule
	}
	if len(e.Path) > 0 {
		out.Extensions["place"] = e.Path.String()
	}
	return out
}

// badValue answers an argument that could not be read: its path is longer than
// that of the field being resolved.
func badValue(place ast.Path) *gqlerror.Error {
	e := ready(fault.BadInput, "BAD_VALUE", fmt.Sprintf("Giá trị tại %s không đúng kiểu của lược đồ.", place), nil)
	e.Extensions["place"] = place.String()
	return e
}

func (p presenter) internal(ctx context.Context, path ast.Path, attrs ...any) *gqlerror.Error {
	ref, operation := p.ref(), ""
	if graphql.HasOperationContext(ctx) {
		operation = graphql.GetOperationContext(ctx).OperationName
	}
	p.logger.ErrorContext(ctx, "request failed", append([]any{
		slog.String("reference", ref), slog.String("operation", operation), slog.String("path", path.String()),
		slog.String("account", access.From(ctx).Account.String()),
	}, attrs...)...)
	e := ready(fault.Internal, "INTERNAL", fmt.Sprintf("Lỗi hệ thống, mã tra cứu %s. Thử lại; nếu còn lỗi, báo mã này cho quản trị.", ref), nil)
	e.Path, e.Extensions["reference"] = path, ref
	return e
}

// maxLogged bounds the text of an error in the log, in bytes.
const maxLogged = 300

// safe is the text of an unknown error for the log. Texts of the database are
// left out, since they repeat statements and values: the state code stands for them.
func safe(err error) string {
	var sql interface{ SQLState() string }
	if errors.As(err, &sql) {
		return "SQLSTATE " + sql.SQLState()
	}
	var located *gqlerror.Error
	for errors.As(err, &located) && located.Err != nil {
		err = located.Err
	}
	if text := err.Error(); len(text) <= maxLogged {
		return text
	}
	return strings.ToValidUTF8(err.Error()[:maxLogged], "") + "…"
}

// types lists the Go types of an error's chain.
func types(err error) string {
	out := []string{}
	for ; err != nil; err = errors.Unwrap(err) {
		out = append(out, fmt.Sprintf("%T", err))
	}
	return strings.Join(out, " > ")
}
