package db

import (
	"context"
	"errors"
	"io"
	"net"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"

	"congvu/server/fault"
)

// SQLSTATE codes that the product tells apart.
const (
	codeUnique         = "23505"
	codeForeignKey     = "23503"
	codeCheck          = "23514"
	codeSerialization  = "40001"
	codeDeadlock       = "40P01"
	codeLockNotFree    = "55P03"
	codeQueryCancelled = "57014"
	codeNoPrivilege    = "42501"
	codeBadText        = "22021"
	codeNoConnections  = "53300"
)

// IsUnique reports a unique violation of the named constraint or index;
// an empty name means any.
func IsUnique(err error, constraint string) bool { return violates(err, codeUnique, constraint) }

// IsForeignKey reports a reference to a row that is not there (or still referred to).
func IsForeignKey(err error, constraint string) bool {
	return violates(err, codeForeignKey, constraint)
}

// IsCheck reports a violated CHECK constraint.
func IsCheck(err error, constraint string) bool { return violates(err, codeCheck, constraint) }

// IsDenied reports that the role lacks the privilege, e.g. DELETE on a business table.
func IsDenied(err error) bool { return sqlState(err) == codeNoPrivilege }

func violates(err error, code, constraint string) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && pg.Code == code && (constraint == "" || pg.ConstraintName == constraint)
}

func sqlState(err error) string {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Code
	}
	return ""
}

// retryable reports that the same transaction may succeed when run again.
func retryable(err error) bool {
	code := sqlState(err)
	return code == codeSerialization || code == codeDeadlock
}

// IsLost reports that the database cannot be reached, went away in the middle or
// refuses sessions for now (starting, stopping, full).
func IsLost(err error) bool {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return false
	}
	if code := sqlState(err); code != "" {
		return strings.HasPrefix(code, "08") || strings.HasPrefix(code, "57P") || code == codeNoConnections
	}
	var connect *pgconn.ConnectError
	var network net.Error
	return errors.As(err, &connect) || errors.As(err, &network) ||
		errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) ||
		strings.HasSuffix(err.Error(), "conn closed") // pgx has no sentinel for a connection found dead
}

// Fault turns what the database may do to any statement into an error the user can
// act on; the cause stays reachable by errors.As for the log. Constraint violations
// are left alone: only the action that ran into one knows what it means.
func Fault(err error) error {
	if err == nil || fault.As(err) != nil {
		return err
	}
	var f *fault.Error
	switch code := sqlState(err); {
	case IsLost(err):
		f = fault.New(fault.Unavailable, "DATABASE_UNAVAILABLE",
			"Cơ sở dữ liệu tạm thời không kết nối được. Nội dung vừa nhập chưa được ghi; thử lại sau ít phút.")
	case code == codeQueryCancelled:
		f = fault.New(fault.Unavailable, "QUERY_TIMEOUT",
			"Yêu cầu chạy quá thời gian cho phép nên đã dừng. Thu hẹp phạm vi (đơn vị, kỳ, bộ lọc) rồi thử lại.")
	case code == codeLockNotFree, retryable(err):
		f = fault.New(fault.Conflict, "CONCURRENT_CHANGE",
			"Dữ liệu đang được người khác thay đổi cùng lúc. Tải lại rồi thực hiện lại thao tác.")
	case code == codeBadText:
		f = fault.New(fault.BadInput, "INVALID_TEXT",
			"Văn bản nhập có ký tự không hợp lệ (không phải UTF-8 hoặc có ký tự rỗng). Xóa ký tự đó rồi nhập lại.")
	default:
		return err
	}
	return &mapped{fault: f, cause: err}
}

// mapped carries both: the fault for the user, the cause for the log.
type mapped struct {
	fault *fault.Error
	cause error
}

func (m *mapped) Error() string   { return m.fault.Error() }
func (m *mapped) Unwrap() []error { return []error{m.fault, m.cause} }
