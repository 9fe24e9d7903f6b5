-- What is counted of the records of QĐ 1054/2020: where each official record stood from
-- which day on, and the measures of the one catalogue that are worked out of it. Facts
-- of records name the record as their obligation and the official version as their
-- submission; of a stock they hold the changes, so that its figure of a month is the
-- sum of all months up to it.
-- +goose Up
CREATE TABLE case_standings (
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    "number" bigint NOT NULL,
    on_date date NOT NULL,
    "state" character varying NOT NULL,
    lock_kind character varying NULL,
    unit_id uuid NOT NULL,
    area_id uuid NOT NULL,
    version_id uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX casestanding_record_id_number ON case_standings (record_id, "number");
CREATE INDEX casestanding_unit_id ON case_standings (unit_id);
CREATE INDEX casestanding_area_id ON case_standings (area_id);
CREATE INDEX casestanding_version_id ON case_standings (version_id);
ALTER TABLE case_standings
    ADD CONSTRAINT case_standings_record_fk FOREIGN KEY (record_id) REFERENCES case_records (id),
    ADD CONSTRAINT case_standings_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    ADD CONSTRAINT case_standings_area_fk FOREIGN KEY (area_id) REFERENCES areas (id),
    ADD CONSTRAINT case_standings_version_fk FOREIGN KEY (version_id) REFERENCES case_versions (id),
    ADD CONSTRAINT case_standings_state CHECK (state IN ('MANAGED', 'LOCKED', 'GONE')),
    ADD CONSTRAINT case_standings_lock CHECK ((state = 'LOCKED') = (lock_kind IS NOT NULL));
ALTER TABLE case_standings ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_standings_read ON case_standings FOR SELECT USING (EXISTS (SELECT FROM case_records r WHERE r.id = record_id));
CREATE POLICY case_standings_add ON case_standings FOR INSERT WITH CHECK (true);

INSERT INTO indicators (id, key, name, unit_of_measure, precision, over_units, over_time, form_code, column_code) VALUES
    (1000001, 'case.managed', 'Đang quản lý', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000002, 'case.managed.status.DEPENDENT', 'Đang quản lý – Tình trạng – Người nghiện ma túy', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000003, 'case.managed.status.USER', 'Đang quản lý – Tình trạng – Người sử dụng trái phép chất ma túy', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000004, 'case.managed.sex.MALE', 'Đang quản lý – Giới tính – Nam', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000005, 'case.managed.sex.FEMALE', 'Đang quản lý – Giới tính – Nữ', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000006, 'case.managed.age.UNDER_18', 'Đang quản lý – Nhóm tuổi – Dưới 18 tuổi', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000007, 'case.managed.age.FROM_18', 'Đang quản lý – Nhóm tuổi – Từ 18 đến 30 tuổi', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000008, 'case.managed.age.FROM_31', 'Đang quản lý – Nhóm tuổi – Từ 31 đến 45 tuổi', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000009, 'case.managed.age.OVER_45', 'Đang quản lý – Nhóm tuổi – Trên 45 tuổi', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000010, 'case.managed.substance.OPIUM', 'Đang quản lý – Loại ma túy – Thuốc phiện', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000011, 'case.managed.substance.COCAINE', 'Đang quản lý – Loại ma túy – Cocain', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000012, 'case.managed.substance.HEROIN', 'Đang quản lý – Loại ma túy – Heroine', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000013, 'case.managed.substance.CANNABIS', 'Đang quản lý – Loại ma túy – Cần sa', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000014, 'case.managed.substance.AMPHETAMINE', 'Đang quản lý – Loại ma túy – Amphetamine, methamphetamine', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000015, 'case.managed.substance.KETAMINE', 'Đang quản lý – Loại ma túy – Ketamine', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000016, 'case.managed.substance.OTHER_SUBSTANCE', 'Đang quản lý – Loại ma túy – Loại khác', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000017, 'case.managed.detox.VOLUNTARY_HOME', 'Đang quản lý – Đang cai nghiện – Tự nguyện tại gia đình', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000018, 'case.managed.detox.VOLUNTARY_COMMUNITY', 'Đang quản lý – Đang cai nghiện – Tự nguyện tại cộng đồng', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000019, 'case.managed.detox.VOLUNTARY_FACILITY', 'Đang quản lý – Đang cai nghiện – Tự nguyện tại cơ sở', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000020, 'case.managed.detox.COMPULSORY', 'Đang quản lý – Đang cai nghiện – Bắt buộc', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000021, 'case.managed.substitution', 'Đang quản lý – Đang điều trị thay thế', 'người', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000022, 'case.locked', 'Hồ sơ đã khóa', 'hồ sơ', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000023, 'case.locked.LEFT_PROVINCE', 'Hồ sơ đã khóa – Chuyển ra ngoài tỉnh', 'hồ sơ', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000024, 'case.locked.LEFT_COUNTRY', 'Hồ sơ đã khóa – Ra nước ngoài', 'hồ sơ', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000025, 'case.locked.IN_PRISON', 'Hồ sơ đã khóa – Chấp hành án phạt tù ở địa phương khác', 'hồ sơ', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000026, 'case.locked.ENDED', 'Hồ sơ đã khóa – Hết nghiện, thôi sử dụng', 'hồ sơ', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000027, 'case.locked.DEAD', 'Hồ sơ đã khóa – Chết', 'hồ sơ', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000028, 'case.locked.MISSING_PERSON', 'Hồ sơ đã khóa – Mất tích', 'hồ sơ', 0, 'SUM', 'LAST', 'case.records', ''),
    (1000029, 'case.new', 'Hồ sơ chính thức mới', 'hồ sơ', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000030, 'case.new.status.DEPENDENT', 'Hồ sơ chính thức mới – Người nghiện ma túy', 'hồ sơ', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000031, 'case.new.status.USER', 'Hồ sơ chính thức mới – Người sử dụng trái phép chất ma túy', 'hồ sơ', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000032, 'case.movedIn', 'Chuyển đến từ nơi khác trong tỉnh', 'hồ sơ', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000033, 'case.movedOut', 'Chuyển đi nơi khác trong tỉnh', 'hồ sơ', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000034, 'case.gone.LEFT_PROVINCE', 'Khóa trong tháng – Chuyển ra ngoài tỉnh', 'hồ sơ', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000035, 'case.gone.LEFT_COUNTRY', 'Khóa trong tháng – Ra nước ngoài', 'hồ sơ', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000036, 'case.gone.IN_PRISON', 'Khóa trong tháng – Chấp hành án phạt tù ở địa phương khác', 'hồ sơ', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000037, 'case.gone.ENDED', 'Khóa trong tháng – Hết nghiện, thôi sử dụng', 'hồ sơ', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000038, 'case.gone.DEAD', 'Khóa trong tháng – Chết', 'hồ sơ', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000039, 'case.gone.MISSING_PERSON', 'Khóa trong tháng – Mất tích', 'hồ sơ', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000040, 'case.reopened', 'Mở lại', 'hồ sơ', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000041, 'case.detoxBegun.VOLUNTARY_HOME', 'Lượt bắt đầu cai nghiện – Tự nguyện tại gia đình', 'lượt', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000042, 'case.detoxBegun.VOLUNTARY_COMMUNITY', 'Lượt bắt đầu cai nghiện – Tự nguyện tại cộng đồng', 'lượt', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000043, 'case.detoxBegun.VOLUNTARY_FACILITY', 'Lượt bắt đầu cai nghiện – Tự nguyện tại cơ sở', 'lượt', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000044, 'case.detoxBegun.COMPULSORY', 'Lượt bắt đầu cai nghiện – Bắt buộc', 'lượt', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000045, 'case.determined', 'Lượt xác định là người nghiện', 'lượt', 0, 'SUM', 'SUM', 'case.records', ''),
    (1000046, 'case.substitutionBegun', 'Lượt bắt đầu điều trị thay thế', 'lượt', 0, 'SUM', 'SUM', 'case.records', '');
