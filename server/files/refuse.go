package files

import (
	"encoding/json"
	"log/slog"
	"net/http"

	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
)

var statuses = map[fault.Kind]int{
	fault.BadInput: http.StatusBadRequest, fault.Unauthenticated: http.StatusUnauthorized, fault.Forbidden: http.StatusForbidden,
	fault.NotFound: http.StatusNotFound, fault.Conflict: http.StatusConflict, fault.TooMany: http.StatusRequestEntityTooLarge,
	fault.Unavailable: http.StatusServiceUnavailable,
}

// Refuse answers a failure of a door that is not GraphQL, in the shape of its errors.
func Refuse(w http.ResponseWriter, r *http.Request, log *slog.Logger, err error) {
	f := fault.As(db.Fault(err))
	if f == nil {
		log.Error("door", "request", action.RequestFrom(r.Context()), "error", err)
		f = fault.New(fault.Internal, "INTERNAL", "Lỗi hệ thống. Báo mã %s cho bộ phận hỗ trợ.", action.RequestFrom(r.Context()))
	}
	status := statuses[f.Kind]
	if status == 0 {
		status = http.StatusInternalServerError
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]any{"errors": []map[string]any{{
		"message": f.Message, "extensions": map[string]string{"code": string(f.Kind), "reason": f.Reason},
	}}})
}
