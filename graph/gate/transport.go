package gate

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"congvu/server/fault"
)

// MaxBody is the limit of a request's body in bytes.
const MaxBody = 1 << 20

// Post is GraphQL over HTTP: POST and JSON only, one operation a request. The
// status follows the accepted media type, and no answer repeats the body.
type Post struct {
	MaxBytes int64 // 0: MaxBody
}

var _ graphql.Transport = Post{}

const (
	mediaJSON    = "application/json"
	mediaGraphQL = "application/graphql-response+json"
)

// Supports takes every request, so that a wrong method or media type gets this
// transport's answer too.
func (Post) Supports(*http.Request) bool { return true }

// Do answers one request.
func (t Post) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	start, strict := graphql.Now(), acceptsGraphQL(r.Header.Get("Accept"))
	media := mediaJSON
	if strict {
		media = mediaGraphQL
	}
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	params, status, bad := t.read(w, r)
	if bad != nil {
		if status == http.StatusMethodNotAllowed {
			w.Header().Set("Allow", http.MethodPost)
		}
		write(w, status, exec.DispatchError(r.Context(), gqlerror.List{bad}))
		return
	}
	params.Headers, params.ReadTime = r.Header, graphql.TraceTiming{Start: start, End: graphql.Now()}
	oc, errs := exec.CreateOperationContext(r.Context(), params)
	if errs != nil {
		status := http.StatusOK
		if strict {
			status = http.StatusBadRequest
		}
		write(w, status, exec.DispatchError(graphql.WithOperationContext(r.Context(), oc), errs))
		return
	}
	responses, ctx := exec.DispatchOperation(r.Context(), oc)
	write(w, http.StatusOK, responses(ctx))
}

// read takes the request apart; on failure it answers a status and the error.
func (t Post) read(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, int, *gqlerror.Error) {
	if r.Method != http.MethodPost {
		return nil, http.StatusMethodNotAllowed, ready(fault.BadInput, "METHOD", "GraphQL chỉ nhận phương thức POST.", nil)
	}
	mt, p, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || mt != mediaJSON || p["charset"] != "" && !strings.EqualFold(p["charset"], "utf-8") {
		return nil, http.StatusUnsupportedMediaType, ready(fault.BadInput, "MEDIA_TYPE", "Thân yêu cầu phải là application/json, mã hóa UTF-8.", nil)
	}
	limit := t.MaxBytes
	if limit <= 0 {
		limit = MaxBody
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		e := ready(fault.TooMany, "BODY_TOO_LARGE", "Thân yêu cầu quá lớn; chia nhỏ dữ liệu gửi.", nil)
		e.Extensions["maxBytes"] = large.Limit
		return nil, http.StatusRequestEntityTooLarge, e
	case err != nil:
		return nil, http.StatusBadRequest, ready(fault.BadInput, "BODY_UNREADABLE", "Không đọc được thân yêu cầu; gửi lại.", nil)
	case !utf8.Valid(body):
		return nil, http.StatusBadRequest, ready(fault.BadInput, "NOT_UTF8", "Thân yêu cầu không phải UTF-8 hợp lệ.", nil)
	}
	return decode(body)
}

func decode(body []byte) (*graphql.RawParams, int, *gqlerror.Error) {
	body = bytes.TrimSpace(body)
	if len(body) > 0 && body[0] == '[' {
		return nil, http.StatusBadRequest, ready(fault.BadInput, "BATCH_REFUSED", "Mỗi yêu cầu chỉ nhận một thao tác.", nil)
	}
	params := &graphql.RawParams{}
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	err := d.Decode(params)
	if err == nil {
		_, err = d.Token() // nothing may follow
	}
	if !errors.Is(err, io.EOF) || params.Query == "" {
		return nil, http.StatusBadRequest, ready(fault.BadInput, "NOT_GRAPHQL", "Yêu cầu phải là một đối tượng JSON có query (chuỗi), và nếu cần variables, operationName, extensions.", nil)
	}
	return params, 0, nil
}

// write sends finished bytes: the data is already JSON and is not read again.
func write(w http.ResponseWriter, status int, resp *graphql.Response) {
	w.WriteHeader(status)
	head := []byte{'{'}
	if len(resp.Errors) > 0 {
		head = append(append(head, `"errors":`...), encoded(resp.Errors)...)
	}
	if resp.Data != nil {
		if len(head) > 1 {
			head = append(head, ',')
		}
		head = append(head, `"data":`...)
	}
	// An error here means that the client has gone: nobody is left to be told.
	_, _ = w.Write(head)
	_, _ = w.Write(resp.Data)
	tail := []byte{}
	if len(resp.Extensions) > 0 {
		tail = append(append(tail, `,"extensions":`...), encoded(resp.Extensions)...)
	}
	_, _ = w.Write(append(tail, '}'))
}

func encoded(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil { // an extension that JSON cannot carry: ours, and not worth the answer
		return []byte("null")
	}
	return b
}

// acceptsGraphQL: the first known type of the header decides; without one the
// answer is plain JSON.
func acceptsGraphQL(accept string) bool {
	for part := range strings.SplitSeq(accept, ",") {
		mt, _, err := mime.ParseMediaType(strings.TrimSpace(part))
		if err != nil {
			continue
		}
		switch mt {
		case mediaGraphQL:
			return true
		case mediaJSON, "*/*", "application/*":
			return false
		}
	}
	return false
}
