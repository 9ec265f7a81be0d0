export interface paths {
    "/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登录，换取令牌 · Sign in
         * @description 可办理：无须登录。写入：不写入事件。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone, without a token. Writes: no event. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退出登录，本人的全部令牌即刻失效 · Log out: ends all tokens of the officer
         * @description 可办理：任何已登录的人员。写入：不写入事件。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: no event. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我的身份与职务 · My identity and appointments
         * @description 可办理：任何已登录的人员。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 修改自己的密码 · Change my password
         * @description 可办理：任何已登录的人员。写入：不写入事件。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: no event. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/api-key/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更换本系统的密钥（须以该密钥调用）；原密钥在重叠期后失效 · Replace the API key that the request was sent with; the former one stays valid for the overlap
         * @description 可办理：任何已登录的人员。写入：不写入事件。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: no event. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 整个事件日志（密文），按顺序 · List all events of the log in order, with texts sealed
         * @description 可办理：`AUDITOR`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `AUDITOR`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["readLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 依法遗忘的记录：何人签署、依据；理由遮蔽 · List the erasures of persons: who signed, and the ground; notes are masked
         * @description 可办理：`AUDITOR`、`CENTER_LEADER`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `AUDITOR`, `CENTER_LEADER`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/erasures/{personId}/unmaskings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查看一次遗忘的理由的明文（先记录后解密） · Open the note of an erasure; this access is logged before decryption
         * @description 可办理：`AUDITOR`、`CENTER_LEADER`。写入：不写入事件。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `AUDITOR`, `CENTER_LEADER`. Writes: no event. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["openErasureNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 实时事件流（只含本人此刻可见的事件，无个人信息） · Stream the events that the caller may see, as they happen, without personal data
         * @description 可办理：任何已登录的人员。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 时限规定；ETag 为最新版本 · Get the deadline policy in force; the ETag is the latest version
         * @description 可办理：任何已登录的人员。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["getDeadlinePolicy"];
        /**
         * 修改时限规定，成为新版本 · Set a new version of the deadline policy; it applies to deadlines that start later
         * @description 可办理：`CENTER_LEADER`。写入：`DeadlinePolicySet`。拒绝：`policy-in-the-past` (生效时间须晚于上一版本，且不在过去)。
         *
         *     Who may: `CENTER_LEADER`. Writes: `DeadlinePolicySet`. Refuses: `policy-in-the-past` (It must take effect later than the last version, and not in the past).
         */
        put: operations["setDeadlinePolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/deadlines/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 时限规定的各版本 · List the versions of the deadline policy
         * @description 可办理：任何已登录的人员。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listDeadlinePolicyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/deadlines/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按现行规定计算到期时间 · Compute the due time of a step by the policy in force
         * @description 可办理：任何已登录的人员。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["getDueTime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/deadlines/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 某一期间若按另一套时限规定；不写入任何数据 · Count the deadlines of a period under another policy, beside what was; writes nothing
         * @description 可办理：`CENTER_LEADER`、`DISPATCHER`、`AUDITOR`。写入：不写入事件。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `CENTER_LEADER`, `DISPATCHER`, `AUDITOR`. Writes: no event. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["whatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某年的工作日 · Get the working days of a year
         * @description 可办理：任何已登录的人员。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["getCalendar"];
        /**
         * 公布某年的工作日 · Publish the working days of a year
         * @description 可办理：`CENTER_LEADER`。写入：`CalendarPublished`。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `CENTER_LEADER`. Writes: `CalendarPublished`. Refuses: only what every operation refuses, see the responses.
         */
        put: operations["publishCalendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单位名录 · List active and ended agencies
         * @description 可办理：任何已登录的人员。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listAgencies"];
        put?: never;
        /**
         * 设立单位 · Establish an agency
         * @description 可办理：`SYS_ADMIN`。写入：`AgencyEstablished`。拒绝：`center-exists` (本系统只有一个指挥中心)、`unknown-area` (没有这个区划)、`unknown-agency` (没有这个单位)、`agency-not-running` (该单位已终止)、`township-area-required` (工作站和镇街须有镇街区划代码)、`label-looks-personal` (公开名称不得含证件号、电话或七位以上的数字)。
         *
         *     Who may: `SYS_ADMIN`. Writes: `AgencyEstablished`. Refuses: `center-exists` (The command center already exists), `unknown-area` (The area does not exist), `unknown-agency` (The agency does not exist), `agency-not-running` (The agency has ended), `township-area-required` (A station or a township requires a township code), `label-looks-personal` (A public name must not contain an ID number, a phone number or more than six digits in a row).
         */
        post: operations["establishAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agencyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单位 · Get an agency
         * @description 可办理：任何已登录的人员。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["readAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agencyId}/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单位的密钥 · List an agency’s API keys, without secrets
         * @description 可办理：`SYS_ADMIN`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `SYS_ADMIN`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * 为单位的系统发放密钥 · Issue an API key (X-Api-Key) to an agency’s system; it acts as a liaison of the agency
         * @description 可办理：`SYS_ADMIN`。写入：`OfficerRegistered`、`AppointmentStarted`。拒绝：`agency-not-running` (该单位已终止)。
         *
         *     Who may: `SYS_ADMIN`. Writes: `OfficerRegistered`, `AppointmentStarted`. Refuses: `agency-not-running` (The agency has ended).
         */
        post: operations["issueApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agencyId}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 单位更名；此前的记录保留原名 · Rename an agency; earlier records keep its earlier name
         * @description 可办理：`SYS_ADMIN`。写入：`AgencyRenamed`。拒绝：`agency-not-running` (该单位已终止)、`label-looks-personal` (公开名称不得含证件号、电话或七位以上的数字)。
         *
         *     Who may: `SYS_ADMIN`. Writes: `AgencyRenamed`. Refuses: `agency-not-running` (The agency has ended), `label-looks-personal` (A public name must not contain an ID number, a phone number or more than six digits in a row).
         */
        post: operations["renameAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agencyId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 终止单位，其人员的任职同时失效 · End an agency and the access of its officers
         * @description 可办理：`SYS_ADMIN`。写入：`AgencyEnded`。拒绝：`center-does-not-end` (指挥中心不能终止)、`ends-before-it-began` (终止时间须晚于起始时间)、`unknown-agency` (没有这个单位)、`agency-not-running` (该单位已终止)、`ended-with-another-successor` (该单位已终止，由另一单位承接)。
         *
         *     Who may: `SYS_ADMIN`. Writes: `AgencyEnded`. Refuses: `center-does-not-end` (The command center cannot end), `ends-before-it-began` (The end must be after the start), `unknown-agency` (The agency does not exist), `agency-not-running` (The agency has ended), `ended-with-another-successor` (The agency has ended, with another successor or none).
         */
        post: operations["endAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agencyId}/api-keys/{apiKeyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 吊销密钥，即刻生效；最后一个有效密钥吊销后，该系统即离任 · Revoke an API key, immediately; with its last valid key the system leaves
         * @description 可办理：`SYS_ADMIN`。写入：不写入事件。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `SYS_ADMIN`. Writes: no event. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 区划 · List areas: the county, its streets and towns, and their villages
         * @description 可办理：任何已登录的人员。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listAreas"];
        put?: never;
        /**
         * 设立或更名镇街、村居 · Define or rename a township (nine digits) or a village (twelve)
         * @description 可办理：`SYS_ADMIN`。写入：`AreaDefined`。拒绝：`unknown-area` (没有这个区划)、`area-ended` (该区划已撤销)、`label-looks-personal` (公开名称不得含证件号、电话或七位以上的数字)。
         *
         *     Who may: `SYS_ADMIN`. Writes: `AreaDefined`. Refuses: `unknown-area` (The area does not exist), `area-ended` (The area, or the one above it, has ended), `label-looks-personal` (A public name must not contain an ID number, a phone number or more than six digits in a row).
         */
        post: operations["defineArea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/{code}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 终止村居或没有村居的镇街，如已合并 · End a village, or a township without villages, such as one that was merged
         * @description 可办理：`SYS_ADMIN`。写入：`AreaEnded`。拒绝：`county-does-not-end` (中心所在的县不能终止)、`ends-before-it-began` (终止时间须晚于起始时间)、`area-has-villages` (该镇街尚有村居，须先终止村居)。
         *
         *     Who may: `SYS_ADMIN`. Writes: `AreaEnded`. Refuses: `county-does-not-end` (The county of the center cannot end), `ends-before-it-began` (The end must be after the start), `area-has-villages` (The township still has villages; end them first).
         */
        post: operations["endArea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 工作人员名录 · List officers, including those who have left
         * @description 可办理：`SYS_ADMIN`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `SYS_ADMIN`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listOfficers"];
        put?: never;
        /**
         * 登记工作人员；可见个案的任职须由中心负责人确认后生效 · Register an officer with a first post; one that sees cases is pending until a leader confirms it
         * @description 可办理：`SYS_ADMIN`、`TOWN_SUPERVISOR`。写入：`OfficerRegistered`、`AppointmentStarted`。拒绝：`username-taken` (该用户名已被使用)、`unknown-agency` (没有这个单位)、`agency-not-running` (该单位已终止)、`role-not-at-this-agency` (该单位没有这种岗位)、`area-outside-agency` (区划不在该单位辖区内)、`officer-ended` (该工作人员已离任)。
         *
         *     Who may: `SYS_ADMIN`, `TOWN_SUPERVISOR`. Writes: `OfficerRegistered`, `AppointmentStarted`. Refuses: `username-taken` (The username is already in use), `unknown-agency` (The agency does not exist), `agency-not-running` (The agency has ended), `role-not-at-this-agency` (The agency has no post for this role), `area-outside-agency` (The agency does not cover this area), `officer-ended` (The officer has left).
         */
        post: operations["registerOfficer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officers/{officerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 工作人员 · Get an officer
         * @description 可办理：`SYS_ADMIN`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `SYS_ADMIN`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["readOfficer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 在任与将任的任职；status=PENDING 为待确认的 · List current and future appointments; with status=PENDING those that await confirmation
         * @description 可办理：`CENTER_LEADER`、`SYS_ADMIN`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `CENTER_LEADER`, `SYS_ADMIN`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listAppointments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某日的任职名册：谁在何处任何职；无儿童主任的村居、无工作站的镇街、三十日内届满的任职 · The roster of a day: who serves where, villages without a director, townships without a station, appointments that end within 30 days
         * @description 可办理：`SYS_ADMIN`、`CENTER_LEADER`、`DISPATCHER`、`AUDITOR`、`TOWN_SUPERVISOR`、`CHILD_DIRECTOR`、`AGENCY_LIAISON`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `SYS_ADMIN`, `CENTER_LEADER`, `DISPATCHER`, `AUDITOR`, `TOWN_SUPERVISOR`, `CHILD_DIRECTOR`, `AGENCY_LIAISON`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["readRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officers/{officerId}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 任职；可见个案的任职须由中心负责人确认后生效 · Appoint an officer to another post; one that sees cases is pending until a leader confirms it
         * @description 可办理：`SYS_ADMIN`、`TOWN_SUPERVISOR`。写入：`AppointmentStarted`。拒绝：`same-person` (须由另一人办理)、`officer-ended` (该工作人员已离任)、`unknown-agency` (没有这个单位)、`agency-not-running` (该单位已终止)、`role-not-at-this-agency` (该单位没有这种岗位)、`area-outside-agency` (区划不在该单位辖区内)、`already-appointed` (此人在该单位同一时间已任此职)。
         *
         *     Who may: `SYS_ADMIN`, `TOWN_SUPERVISOR`. Writes: `AppointmentStarted`. Refuses: `same-person` (Another person must do this), `officer-ended` (The officer has left), `unknown-agency` (The agency does not exist), `agency-not-running` (The agency has ended), `role-not-at-this-agency` (The agency has no post for this role), `area-outside-agency` (The agency does not cover this area), `already-appointed` (The officer already holds this role at the agency at that time).
         */
        post: operations["appointOfficer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officers/{officerId}/appointments/{appointmentId}/duty-areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 变更任职的责任村居 · Change the duty areas of an appointment
         * @description 可办理：`SYS_ADMIN`、`TOWN_SUPERVISOR`。写入：`DutyAreasChanged`。拒绝：`appointment-ended` (该任职已终止)、`area-outside-agency` (区划不在该单位辖区内)。
         *
         *     Who may: `SYS_ADMIN`, `TOWN_SUPERVISOR`. Writes: `DutyAreasChanged`. Refuses: `appointment-ended` (The appointment has ended), `area-outside-agency` (The agency does not cover this area).
         */
        post: operations["changeDutyAreas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officers/{officerId}/appointments/{appointmentId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 免去一项任职 · End one post of an officer
         * @description 可办理：`SYS_ADMIN`、`TOWN_SUPERVISOR`。写入：`AppointmentEnded`。拒绝：`ends-before-it-began` (终止时间须晚于起始时间)。
         *
         *     Who may: `SYS_ADMIN`, `TOWN_SUPERVISOR`. Writes: `AppointmentEnded`. Refuses: `ends-before-it-began` (The end must be after the start).
         */
        post: operations["endAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officers/{officerId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 离任，登录和令牌立即失效 · End an officer’s service; sign-in and active tokens are revoked immediately
         * @description 可办理：`SYS_ADMIN`。写入：`OfficerEnded`。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `SYS_ADMIN`. Writes: `OfficerEnded`. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["endOfficer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officers/{officerId}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重置密码：令牌全部失效，可见个案的任职须重新确认 · Reset an officer’s password to a new one-time password; all tokens end, and appointments that see cases must be confirmed again
         * @description 可办理：`SYS_ADMIN`。写入：`PasswordReset`。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `SYS_ADMIN`. Writes: `PasswordReset`. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officers/{officerId}/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 绑定统一身份认证的身份，仅一次；可见个案的任职须由中心负责人确认 · Bind an officer to an identity at an OIDC issuer, once; appointments that see cases are pending until a leader confirms them
         * @description 可办理：`SYS_ADMIN`。写入：`IdentityBound`。拒绝：`officer-ended` (该工作人员已离任)、`identity-bound` (该身份已绑定他人，或该工作人员在此签发方已有身份)。
         *
         *     Who may: `SYS_ADMIN`. Writes: `IdentityBound`. Refuses: `officer-ended` (The officer has left), `identity-bound` (The identity is bound to another officer, or the officer has an identity of this issuer).
         */
        post: operations["bindIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 确认任职（不得确认自己的，或自己提请的） · Confirm appointments that see cases; not one’s own, and not those that one asked for
         * @description 可办理：`CENTER_LEADER`。写入：`AppointmentConfirmed`。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `CENTER_LEADER`. Writes: `AppointmentConfirmed`. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["confirmAppointments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批量设立镇街、村居 · Define townships and villages from a table
         * @description 列：区划代码 code（九位或十二位）、名称 name、起始日期 from。重复导入不改变任何内容。 · Columns as named: codes of nine or twelve digits. Importing a file again changes nothing.
         *
         *     可办理：`SYS_ADMIN`。写入：不写入事件。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `SYS_ADMIN`. Writes: no event. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["importAreas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officers/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批量登记工作人员及其任职 · Register officers and their posts from a table
         * @description 列：编号 ref、姓名 name、用户名 username、职务 role、单位 agency 或镇街 township（该镇街的工作站）、责任村居 dutyAreas（十二位代码或村名，以顿号分隔）、任职时间 from、届满时间 until（自该日起终止）。无用户名者只有任职。同一编号的各行为同一人；重复导入不改变任何内容，内容不同则拒绝（imported-differently）。 · Columns as named. dutyAreas: codes of twelve digits, or names of villages in the area of the agency, separated by commas or blanks; until: the day from which on the post has ended. Without a username there is a post and no access. Rows with the same ref are one person. Importing a file again changes nothing; a row that says something else under a known ref is refused (imported-differently).
         *
         *     可办理：`SYS_ADMIN`、`TOWN_SUPERVISOR`。写入：不写入事件。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `SYS_ADMIN`, `TOWN_SUPERVISOR`. Writes: no event. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["importOfficers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duty-roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某时段的值班表 · List the shifts of a span of time
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`、`AUDITOR`、`SYS_ADMIN`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`, `AUDITOR`, `SYS_ADMIN`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["dutyRoster"];
        /**
         * 安排某时段的值班 · Set the shifts of a span of time; they replace all that were planned in it
         * @description 可办理：`CENTER_LEADER`。写入：`DutyRosterSet`。拒绝：`unknown-officer` (没有这名工作人员)、`overlapping-shifts` (班次有重叠)。
         *
         *     Who may: `CENTER_LEADER`. Writes: `DutyRosterSet`. Refuses: `unknown-officer` (The officer does not exist), `overlapping-shifts` (Two shifts overlap).
         */
        put: operations["setDutyRoster"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duty-roster/now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 当前值班人员 · Get the officer on duty; empty if nobody is
         * @description 可办理：任何已登录的人员。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["onDuty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记线索 · Register a lead
         * @description 可办理：`AGENCY_LIAISON`、`CHILD_DIRECTOR`、`TOWN_SUPERVISOR`、`DISPATCHER`。写入：`LeadRegistered`。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `AGENCY_LIAISON`, `CHILD_DIRECTOR`, `TOWN_SUPERVISOR`, `DISPATCHER`. Writes: `LeadRegistered`. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["registerLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/deadlines/{deadlineId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 延长时限 · Extend a deadline, as far as the policy allows
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`。写入：`DeadlineExtended`。拒绝：`no-such-deadline` (没有这项时限)、`deadline-not-running` (该时限不在进行中)、`extension-not-allowed` (该步骤不可延长)、`already-extended` (已达可延长的次数)、`extension-too-long` (超过可延长的期限)。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`. Writes: `DeadlineExtended`. Refuses: `no-such-deadline` (There is no such deadline), `deadline-not-running` (The deadline is not running), `extension-not-allowed` (The policy allows no extension of this step), `already-extended` (It was extended as often as the policy allows), `extension-too-long` (It is longer than the policy allows).
         */
        post: operations["extendDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/supervisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 督办一个单位 · Supervise an agency, by hand
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`。写入：`SupervisionIssued`。拒绝：`no-such-deadline` (没有这项时限)、`deadline-not-running` (该时限不在进行中)、`case-not-open` (个案已不在办理中)、`unknown-agency` (没有这个单位)、`agency-barred` (涉嫌侵害人所在单位不得接触本案)。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`. Writes: `SupervisionIssued`. Refuses: `no-such-deadline` (There is no such deadline), `deadline-not-running` (The deadline is not running), `case-not-open` (The case is not open), `unknown-agency` (The agency does not exist), `agency-barred` (The case must not be given to the unit of an alleged perpetrator).
         */
        post: operations["issueSupervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supervisions/{supervisionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回复督办 · Answer a supervision, for the supervised agency
         * @description 可办理：`CHILD_DIRECTOR`、`TOWN_SUPERVISOR`、`DISPATCHER`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CENTER_LEADER`。写入：`SupervisionAnswered`。拒绝：`not-the-supervised-agency` (只有被督办单位可以回复)、`supervision-not-open` (该督办已回复或已终止)。
         *
         *     Who may: `CHILD_DIRECTOR`, `TOWN_SUPERVISOR`, `DISPATCHER`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CENTER_LEADER`. Writes: `SupervisionAnswered`. Refuses: `not-the-supervised-agency` (Only the supervised agency can answer), `supervision-not-open` (The supervision is answered or has ended).
         */
        post: operations["answerSupervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supervisions/{supervisionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 终止督办 · End a supervision
         * @description 可办理：`CENTER_LEADER`。写入：`SupervisionEnded`。拒绝：`supervision-not-open` (该督办已回复或已终止)。
         *
         *     Who may: `CENTER_LEADER`. Writes: `SupervisionEnded`. Refuses: `supervision-not-open` (The supervision is answered or has ended).
         */
        post: operations["endSupervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 受理线索 · Accept a lead
         * @description 可办理：`DISPATCHER`。写入：`LeadAccepted`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`not-registered` (线索不在登记状态)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `DISPATCHER`. Writes: `LeadAccepted`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `not-registered` (The lead is not in status REGISTERED), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不予受理 · Decline a lead
         * @description 可办理：`DISPATCHER`。写入：`LeadDeclined`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`not-registered` (线索不在登记状态)、`open-work` (尚有未办结的移送、争议或救助)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `DISPATCHER`. Writes: `LeadDeclined`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `not-registered` (The lead is not in status REGISTERED), `open-work` (There is open work: transfers, disputes or rescues), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 研判 · Triage a lead
         * @description 可办理：`DISPATCHER`。写入：`LeadTriaged`。拒绝：`case-not-open` (个案已不在办理中)、`not-accepted` (线索尚未受理)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `DISPATCHER`. Writes: `LeadTriaged`. Refuses: `case-not-open` (The case is not open), `not-accepted` (The lead has not been accepted yet), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["triage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 派单 · Assign a case
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`。写入：`CaseAssigned`。拒绝：`not-the-handler` (本案不由您办理)、`case-not-open` (个案已不在办理中)、`already-assigned` (个案已派单，请用改派)、`unknown-assignee` (没有这个单位，或该工作人员不在该单位)、`agency-barred` (涉嫌侵害人所在单位不得接触本案)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`. Writes: `CaseAssigned`. Refuses: `not-the-handler` (You do not handle this case), `case-not-open` (The case is not open), `already-assigned` (The case is already assigned: use reassign), `unknown-assignee` (There is no such unit, or the officer does not belong to it), `agency-barred` (The case must not be given to the unit of an alleged perpetrator).
         */
        post: operations["assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 改派 · Reassign a case
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`。写入：`CaseReassigned`。拒绝：`not-the-handler` (本案不由您办理)、`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`not-assigned` (个案尚未派单，请用派单)、`unknown-assignee` (没有这个单位，或该工作人员不在该单位)、`agency-barred` (涉嫌侵害人所在单位不得接触本案)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`. Writes: `CaseReassigned`. Refuses: `not-the-handler` (You do not handle this case), `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `not-assigned` (The case is not assigned yet: use assign), `unknown-assignee` (There is no such unit, or the officer does not belong to it), `agency-barred` (The case must not be given to the unit of an alleged perpetrator).
         */
        post: operations["reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reassignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批量改派 · Reassign the open cases of an officer or a unit that the caller may see, page by page
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`。写入：`CaseReassigned`。拒绝：`unknown-agency` (没有这个单位)、`unknown-officer` (没有这名工作人员)、`unknown-assignee` (没有这个单位，或该工作人员不在该单位)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`. Writes: `CaseReassigned`. Refuses: `unknown-agency` (The agency does not exist), `unknown-officer` (The officer does not exist), `unknown-assignee` (There is no such unit, or the officer does not belong to it).
         */
        post: operations["reassignAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批量受理、不予受理、派单 · Accept, decline or assign several cases, with a result for each
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`。写入：不写入事件。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`. Writes: no event. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["bulkCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/risk-grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 风险定级 · Grade the risk
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CHILD_DIRECTOR`。写入：`RiskGraded`。拒绝：`not-the-handler` (本案不由您办理)、`case-not-open` (个案已不在办理中)、`unknown-child` (本案没有这名儿童)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CHILD_DIRECTOR`. Writes: `RiskGraded`. Refuses: `not-the-handler` (You do not handle this case), `case-not-open` (The case is not open), `unknown-child` (This case has no such child).
         */
        post: operations["gradeRisk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 移送 · Issue a transfer
         * @description 可办理：`DISPATCHER`、`AGENCY_LIAISON`、`TOWN_SUPERVISOR`。写入：`TransferIssued`。拒绝：`not-the-handler` (本案不由您办理)、`case-not-open` (个案已不在办理中)、`not-triaged` (个案尚未研判)、`unknown-agency` (没有这个单位)、`agency-barred` (涉嫌侵害人所在单位不得接触本案)、`not-another-agency` (须移送另一单位；中心与民政之间用派单)、`already-with-agency` (该单位已有未办结的移送)、`not-replaceable` (只能接替本案中已退回的移送)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `DISPATCHER`, `AGENCY_LIAISON`, `TOWN_SUPERVISOR`. Writes: `TransferIssued`. Refuses: `not-the-handler` (You do not handle this case), `case-not-open` (The case is not open), `not-triaged` (The case has not been triaged yet), `unknown-agency` (The agency does not exist), `agency-barred` (The case must not be given to the unit of an alleged perpetrator), `not-another-agency` (Transfer to another agency; between the center and civil affairs, use assign), `already-with-agency` (This agency has an open transfer of the case), `not-replaceable` (Only a returned transfer of this case can be replaced), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["issueTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/transfers/{transferId}/sign-for": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签收移送 · Sign for a transfer
         * @description 可办理：`AGENCY_LIAISON`、`TOWN_SUPERVISOR`、`DISPATCHER`。写入：`TransferSignedFor`。拒绝：`not-the-receiving-agency` (只有接收单位可以办理)、`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`transfer-not-issued` (移送不在待签收状态)、`no-such-transfer` (本案没有这项移送)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `AGENCY_LIAISON`, `TOWN_SUPERVISOR`, `DISPATCHER`. Writes: `TransferSignedFor`. Refuses: `not-the-receiving-agency` (Only the receiving agency may do this), `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `transfer-not-issued` (The transfer is not awaiting signature), `no-such-transfer` (This case has no such transfer), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["signFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/transfers/{transferId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 接收移送 · Accept a transfer
         * @description 可办理：`AGENCY_LIAISON`、`TOWN_SUPERVISOR`、`DISPATCHER`。写入：`TransferSignedFor`、`TransferAccepted`。拒绝：`not-the-receiving-agency` (只有接收单位可以办理)、`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`transfer-not-acceptable` (移送不在待接收状态)、`no-such-transfer` (本案没有这项移送)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `AGENCY_LIAISON`, `TOWN_SUPERVISOR`, `DISPATCHER`. Writes: `TransferSignedFor`, `TransferAccepted`. Refuses: `not-the-receiving-agency` (Only the receiving agency may do this), `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `transfer-not-acceptable` (The transfer is not awaiting acceptance), `no-such-transfer` (This case has no such transfer), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["acceptTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/transfers/{transferId}/feed-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回告 · Submit feedback on a transfer
         * @description 可办理：`AGENCY_LIAISON`、`TOWN_SUPERVISOR`、`DISPATCHER`。写入：`TransferFedBack`。拒绝：`not-the-receiving-agency` (只有接收单位可以办理)、`case-not-open` (个案已不在办理中)、`transfer-not-accepted` (移送不在办理中)、`no-such-transfer` (本案没有这项移送)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `AGENCY_LIAISON`, `TOWN_SUPERVISOR`, `DISPATCHER`. Writes: `TransferFedBack`. Refuses: `not-the-receiving-agency` (Only the receiving agency may do this), `case-not-open` (The case is not open), `transfer-not-accepted` (The transfer is not in progress), `no-such-transfer` (This case has no such transfer), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["feedBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/transfers/{transferId}/reject-feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回回告 · Reject the feedback on a transfer
         * @description 可办理：`DISPATCHER`。写入：`FeedbackRejected`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`transfer-not-fed-back` (移送没有待确认的回告)、`no-such-transfer` (本案没有这项移送)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `DISPATCHER`. Writes: `FeedbackRejected`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `transfer-not-fed-back` (The transfer has no feedback awaiting confirmation), `no-such-transfer` (This case has no such transfer), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["rejectFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/transfers/{transferId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 办结确认 · Complete a transfer
         * @description 可办理：`DISPATCHER`。写入：`TransferCompleted`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`transfer-not-fed-back` (移送没有待确认的回告)、`no-such-transfer` (本案没有这项移送)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `DISPATCHER`. Writes: `TransferCompleted`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `transfer-not-fed-back` (The transfer has no feedback awaiting confirmation), `no-such-transfer` (This case has no such transfer), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/inform-reporter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 答复报告人 · Inform a reporter
         * @description 可办理：`DISPATCHER`。写入：`ReporterInformed`。拒绝：`case-not-open` (个案已不在办理中)、`unknown-reporter` (本案没有这名报告人)。
         *
         *     Who may: `DISPATCHER`. Writes: `ReporterInformed`. Refuses: `case-not-open` (The case is not open), `unknown-reporter` (This case has no such reporter).
         */
        post: operations["informReporter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/propose-closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提请结案 · Propose closing a case
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CHILD_DIRECTOR`。写入：`ClosureProposed`。拒绝：`not-the-handler` (本案不由您办理)、`case-not-open` (个案已不在办理中)、`not-triaged` (个案尚未研判)、`checklist-incomplete` (结案条件尚未齐备，缺项见 missing)、`already-proposed` (已提请结案，等待决定)、`child-under-18` (本案有儿童未满18周岁；确须以此结案的，请在 note 中说明)、`note-required` (有儿童风险等级为高，以此结案须在 note 中说明)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CHILD_DIRECTOR`. Writes: `ClosureProposed`. Refuses: `not-the-handler` (You do not handle this case), `case-not-open` (The case is not open), `not-triaged` (The case has not been triaged yet), `checklist-incomplete` (The closing checklist is incomplete; see `missing`), `already-proposed` (Closing is already proposed and awaits a decision), `child-under-18` (A child of the case is under 18; if this is still the reason, say why in `note`), `note-required` (A child is graded HIGH: closing for this reason requires a `note`), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["proposeClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/reject-closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不同意结案 · Reject a proposed closing
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`。写入：`ClosureRejected`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`not-proposed` (没有待决定的结案提请)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`. Writes: `ClosureRejected`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `not-proposed` (No closing has been proposed), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["rejectClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结案 · Close a case
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`。写入：`CaseClosed`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`same-person` (须由另一人办理)、`not-proposed` (没有待决定的结案提请)、`checklist-incomplete` (结案条件尚未齐备，缺项见 missing)、`child-under-18` (本案有儿童未满18周岁；确须以此结案的，请在 note 中说明)、`note-required` (有儿童风险等级为高，以此结案须在 note 中说明)、`leader-required` (有儿童风险等级为高，须由中心负责人结案)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`. Writes: `CaseClosed`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `same-person` (Another person must do this), `not-proposed` (No closing has been proposed), `checklist-incomplete` (The closing checklist is incomplete; see `missing`), `child-under-18` (A child of the case is under 18; if this is still the reason, say why in `note`), `note-required` (A child is graded HIGH: closing for this reason requires a `note`), `leader-required` (A child is graded HIGH: the leader of the center must close the case), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 增加涉事未成年人 · Add a child
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CHILD_DIRECTOR`。写入：`ChildAdded`。拒绝：`not-the-handler` (本案不由您办理)、`case-not-open` (个案已不在办理中)、`child-already-named` (这个证件号的儿童已在本案中；如是补充情况，请用 identify)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CHILD_DIRECTOR`. Writes: `ChildAdded`. Refuses: `not-the-handler` (You do not handle this case), `case-not-open` (The case is not open), `child-already-named` (The child with this number is already in the case; to add information, use identify-child).
         */
        post: operations["addChild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/children/{childId}/identify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 补充未成年人信息 · Update a child
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CHILD_DIRECTOR`。写入：`ChildIdentified`。拒绝：`not-the-handler` (本案不由您办理)、`case-not-open` (个案已不在办理中)、`unknown-child` (本案没有这名儿童)、`child-already-named` (这个证件号的儿童已在本案中；如是补充情况，请用 identify)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CHILD_DIRECTOR`. Writes: `ChildIdentified`. Refuses: `not-the-handler` (You do not handle this case), `case-not-open` (The case is not open), `unknown-child` (This case has no such child), `child-already-named` (The child with this number is already in the case; to add information, use identify-child).
         */
        post: operations["identifyChild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/children/{childId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 作废误增的未成年人 · Void a child that was added in error
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CHILD_DIRECTOR`。写入：`ChildVoided`。拒绝：`not-the-handler` (本案不由您办理)、`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`unknown-child` (本案没有这名儿童)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CHILD_DIRECTOR`. Writes: `ChildVoided`. Refuses: `not-the-handler` (You do not handle this case), `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `unknown-child` (This case has no such child).
         */
        post: operations["voidChild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/reporters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 增加报告人 · Add a reporter
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CHILD_DIRECTOR`。写入：`ReporterAdded`。拒绝：`not-the-handler` (本案不由您办理)、`case-not-open` (个案已不在办理中)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CHILD_DIRECTOR`. Writes: `ReporterAdded`. Refuses: `not-the-handler` (You do not handle this case), `case-not-open` (The case is not open).
         */
        post: operations["addReporter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 记录（电话等） · Record a note
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CHILD_DIRECTOR`。写入：`NoteRecorded`。拒绝：`not-the-handler` (本案不由您办理)、`case-not-open` (个案已不在办理中)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CHILD_DIRECTOR`. Writes: `NoteRecorded`. Refuses: `not-the-handler` (You do not handle this case), `case-not-open` (The case is not open).
         */
        post: operations["recordNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 抄送（有截止时间） · Copy a case to an agency, until an end
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`。写入：`CaseCopied`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`unknown-agency` (没有这个单位)、`agency-barred` (涉嫌侵害人所在单位不得接触本案)。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`. Writes: `CaseCopied`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `unknown-agency` (The agency does not exist), `agency-barred` (The case must not be given to the unit of an alleged perpetrator).
         */
        post: operations["copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/copies/{agencyId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 终止抄送 · End the copy of an agency before its time
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`。写入：`CopyEnded`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`no-such-copy` (本案没有抄送该单位)。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`. Writes: `CopyEnded`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `no-such-copy` (This case has no copy for this agency).
         */
        post: operations["endCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/police-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 报案，或记录不报案的理由 · Record a report to the police, or why there is none
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CHILD_DIRECTOR`。写入：`PoliceReported`。拒绝：`not-the-handler` (本案不由您办理)、`case-not-open` (个案已不在办理中)、`unknown-agency` (没有这个单位)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CHILD_DIRECTOR`. Writes: `PoliceReported`. Refuses: `not-the-handler` (You do not handle this case), `case-not-open` (The case is not open), `unknown-agency` (The agency does not exist).
         */
        post: operations["reportToPolice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 走访 · Record a visit
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CHILD_DIRECTOR`。写入：`VisitRecorded`。拒绝：`not-the-handler` (本案不由您办理)、`case-not-open` (个案已不在办理中)、`unknown-child` (本案没有这名儿童)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CHILD_DIRECTOR`. Writes: `VisitRecorded`. Refuses: `not-the-handler` (You do not handle this case), `case-not-open` (The case is not open), `unknown-child` (This case has no such child).
         */
        post: operations["recordVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 评估 · Record an assessment
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CHILD_DIRECTOR`。写入：`AssessmentRecorded`。拒绝：`not-the-handler` (本案不由您办理)、`case-not-open` (个案已不在办理中)、`two-assessors-required` (全面评估须至少两名评估员)、`unknown-officer` (没有这名工作人员)、`agency-barred` (涉嫌侵害人所在单位不得接触本案)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CHILD_DIRECTOR`. Writes: `AssessmentRecorded`. Refuses: `not-the-handler` (You do not handle this case), `case-not-open` (The case is not open), `two-assessors-required` (A full assessment requires two assessors), `unknown-officer` (The officer does not exist), `agency-barred` (The case must not be given to the unit of an alleged perpetrator).
         */
        post: operations["recordAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/conferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 会商 · Record a case conference
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`。写入：`ConferenceHeld`。拒绝：`case-not-open` (个案已不在办理中)、`unknown-agency` (没有这个单位)。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`. Writes: `ConferenceHeld`. Refuses: `case-not-open` (The case is not open), `unknown-agency` (The agency does not exist).
         */
        post: operations["holdConference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/transfers/{transferId}/request-material": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 要求补充材料 · Request additional material from the issuer
         * @description 可办理：`AGENCY_LIAISON`、`TOWN_SUPERVISOR`、`DISPATCHER`。写入：`MaterialRequested`。拒绝：`not-the-receiving-agency` (只有接收单位可以办理)、`case-not-open` (个案已不在办理中)、`transfer-not-signed-for` (移送尚未签收或已接收)、`no-such-transfer` (本案没有这项移送)、`material-already-requested` (补充材料只能要求一次)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `AGENCY_LIAISON`, `TOWN_SUPERVISOR`, `DISPATCHER`. Writes: `MaterialRequested`. Refuses: `not-the-receiving-agency` (Only the receiving agency may do this), `case-not-open` (The case is not open), `transfer-not-signed-for` (The transfer is not in status SIGNED_FOR), `no-such-transfer` (This case has no such transfer), `material-already-requested` (Material can be requested only once), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["requestMaterial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/transfers/{transferId}/supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 补充材料 · Supply the requested material
         * @description 可办理：`AGENCY_LIAISON`、`TOWN_SUPERVISOR`、`DISPATCHER`。写入：`MaterialSupplemented`。拒绝：`not-the-issuing-agency` (只有移送单位可以办理)、`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`no-material-requested` (接收单位没有要求补充材料)、`no-such-transfer` (本案没有这项移送)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `AGENCY_LIAISON`, `TOWN_SUPERVISOR`, `DISPATCHER`. Writes: `MaterialSupplemented`. Refuses: `not-the-issuing-agency` (Only the issuing agency may do this), `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `no-material-requested` (The receiver has not requested material), `no-such-transfer` (This case has no such transfer), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["supplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/transfers/{transferId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回移送 · Return a transfer
         * @description 可办理：`AGENCY_LIAISON`、`TOWN_SUPERVISOR`、`DISPATCHER`。写入：`TransferReturned`、`DisputeRaised`。拒绝：`not-the-receiving-agency` (只有接收单位可以办理)、`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`transfer-not-returnable` (移送已不能退回)、`no-such-transfer` (本案没有这项移送)、`ruled-cannot-return` (经裁定的移送不能退回)、`competent-agency-required` (以无管辖权退回须指明有管辖权的单位)、`unknown-agency` (没有这个单位)、`child-not-safe` (紧急个案须确认儿童安全才能退回)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `AGENCY_LIAISON`, `TOWN_SUPERVISOR`, `DISPATCHER`. Writes: `TransferReturned`, `DisputeRaised`. Refuses: `not-the-receiving-agency` (Only the receiving agency may do this), `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `transfer-not-returnable` (The transfer can no longer be returned), `no-such-transfer` (This case has no such transfer), `ruled-cannot-return` (A transfer issued by a ruling cannot be returned), `competent-agency-required` (Returning for lack of competence requires the competent agency), `unknown-agency` (The agency does not exist), `child-not-safe` (Returning in an emergency requires confirmation that the child is safe), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/transfers/{transferId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回移送 · Withdraw a transfer
         * @description 可办理：`AGENCY_LIAISON`、`TOWN_SUPERVISOR`、`DISPATCHER`。写入：`TransferWithdrawn`、`WithdrawalRequested`。拒绝：`not-the-issuing-agency` (只有移送单位可以办理)、`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`transfer-not-withdrawable` (移送已不能撤回)、`no-such-transfer` (本案没有这项移送)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `AGENCY_LIAISON`, `TOWN_SUPERVISOR`, `DISPATCHER`. Writes: `TransferWithdrawn`, `WithdrawalRequested`. Refuses: `not-the-issuing-agency` (Only the issuing agency may do this), `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `transfer-not-withdrawable` (The transfer can no longer be withdrawn), `no-such-transfer` (This case has no such transfer), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/transfers/{transferId}/confirm-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同意撤回 · Confirm the withdrawal of a transfer
         * @description 可办理：`AGENCY_LIAISON`、`TOWN_SUPERVISOR`、`DISPATCHER`。写入：`TransferWithdrawn`。拒绝：`not-the-receiving-agency` (只有接收单位可以办理)、`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`no-withdrawal-requested` (移送单位没有申请撤回)、`no-such-transfer` (本案没有这项移送)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `AGENCY_LIAISON`, `TOWN_SUPERVISOR`, `DISPATCHER`. Writes: `TransferWithdrawn`. Refuses: `not-the-receiving-agency` (Only the receiving agency may do this), `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `no-withdrawal-requested` (The issuer has not requested a withdrawal), `no-such-transfer` (This case has no such transfer), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["confirmWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/disputes/{disputeId}/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 裁定争议 · Rule on a dispute
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`。写入：`DisputeRuled`、`TransferIssued`。拒绝：`case-not-open` (个案已不在办理中)、`no-such-dispute` (本案没有这项争议)、`no-open-dispute` (争议已裁定)、`unknown-agency` (没有这个单位)、`agency-barred` (涉嫌侵害人所在单位不得接触本案)、`not-another-agency` (须移送另一单位；中心与民政之间用派单)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`. Writes: `DisputeRuled`, `TransferIssued`. Refuses: `case-not-open` (The case is not open), `no-such-dispute` (This case has no such dispute), `no-open-dispute` (The dispute has already been ruled on), `unknown-agency` (The agency does not exist), `agency-barred` (The case must not be given to the unit of an alleged perpetrator), `not-another-agency` (Transfer to another agency; between the center and civil affairs, use assign), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["ruleDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/rescues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 开始救助 · Start a rescue
         * @description 可办理：`RESCUE_WORKER`、`DISPATCHER`、`TOWN_SUPERVISOR`。写入：`RescueStarted`。拒绝：`not-the-handler` (本案不由您办理)、`case-not-open` (个案已不在办理中)、`not-triaged` (个案尚未研判)、`unknown-child` (本案没有这名儿童)。
         *
         *     Who may: `RESCUE_WORKER`, `DISPATCHER`, `TOWN_SUPERVISOR`. Writes: `RescueStarted`. Refuses: `not-the-handler` (You do not handle this case), `case-not-open` (The case is not open), `not-triaged` (The case has not been triaged yet), `unknown-child` (This case has no such child).
         */
        post: operations["startRescue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/rescues/{rescueId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 作废救助 · Void a rescue that did not take place
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CHILD_DIRECTOR`、`CENTER_LEADER`。写入：`RescueVoided`。拒绝：`not-the-handler` (本案不由您办理)、`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`no-such-rescue` (本案没有这项救助)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CHILD_DIRECTOR`, `CENTER_LEADER`. Writes: `RescueVoided`. Refuses: `not-the-handler` (You do not handle this case), `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `no-such-rescue` (This case has no such rescue).
         */
        post: operations["voidRescue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/rescues/{rescueId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结束救助 · End a rescue
         * @description 可办理：`RESCUE_WORKER`、`DISPATCHER`、`TOWN_SUPERVISOR`。写入：`RescueEnded`。拒绝：`not-the-handler` (本案不由您办理)、`case-not-open` (个案已不在办理中)、`no-such-rescue` (本案没有这项救助)、`rescue-not-running` (救助已结束)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `RESCUE_WORKER`, `DISPATCHER`, `TOWN_SUPERVISOR`. Writes: `RescueEnded`. Refuses: `not-the-handler` (You do not handle this case), `case-not-open` (The case is not open), `no-such-rescue` (This case has no such rescue), `rescue-not-running` (The rescue has ended), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["endRescue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 并案 · Merge into an earlier case
         * @description 可办理：`DISPATCHER`。写入：`LeadMerged`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`open-work` (尚有未办结的移送、争议或救助)、`survivor-not-earlier` (只能并入更早登记的个案)、`survivor-declined` (不能并入未受理的线索)、`survivor-unknown` (没有可并入的个案)。
         *
         *     Who may: `DISPATCHER`. Writes: `LeadMerged`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `open-work` (There is open work: transfers, disputes or rescues), `survivor-not-earlier` (A lead can only be merged into a case registered earlier), `survivor-declined` (A lead cannot be merged into a declined lead), `survivor-unknown` (There is no such case to merge into).
         */
        post: operations["merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销并案 · Undo a merge
         * @description 可办理：`DISPATCHER`。写入：`LeadUnmerged`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`not-merged` (线索没有并案)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `DISPATCHER`. Writes: `LeadUnmerged`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `not-merged` (The lead is not merged), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["unmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/bars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回避：涉嫌侵害人所在单位不得接触本案 · Bar the agency of an accused person from a case
         * @description 可办理：`CENTER_LEADER`。写入：`AgencyBarred`、`CaseReassigned`、`HandlerLeft`、`TransferWithdrawn`、`TransferSucceeded`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`case-not-open` (个案已不在办理中)、`unknown-agency` (没有这个单位)、`center-cannot-be-barred` (中心对每个个案负责，不能回避)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `CENTER_LEADER`. Writes: `AgencyBarred`, `CaseReassigned`, `HandlerLeft`, `TransferWithdrawn`, `TransferSucceeded`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `case-not-open` (The case is not open), `unknown-agency` (The agency does not exist), `center-cannot-be-barred` (The center is responsible for every case and cannot be barred), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["bar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/bars/{barId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 解除回避 · End the bar of an agency
         * @description 可办理：`CENTER_LEADER`。写入：`BarEnded`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`no-such-bar` (本案没有这项回避)。
         *
         *     Who may: `CENTER_LEADER`. Writes: `BarEnded`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `no-such-bar` (This case has no such bar).
         */
        post: operations["endBar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重启个案 · Reopen a case
         * @description 可办理：`DISPATCHER`。写入：`CaseReopened`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`not-closed` (个案没有结案)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `DISPATCHER`. Writes: `CaseReopened`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `not-closed` (The case is not closed), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更正 · Correct a record
         * @description 可办理：`DISPATCHER`、`TOWN_SUPERVISOR`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CHILD_DIRECTOR`、`CENTER_LEADER`。写入：`RecordCorrected`。拒绝：`not-the-handler` (本案不由您办理)、`not-correctable` (该字段不能更正)、`no-such-revision` (没有这条记录)、`unknown-child` (本案没有这名儿童)、`child-already-named` (这个证件号的儿童已在本案中；如是补充情况，请用 identify)、`before-its-cause` (早于其起因五分钟以上；确属补录的，请给出补录原因)。
         *
         *     Who may: `DISPATCHER`, `TOWN_SUPERVISOR`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CHILD_DIRECTOR`, `CENTER_LEADER`. Writes: `RecordCorrected`. Refuses: `not-the-handler` (You do not handle this case), `not-correctable` (This field cannot be corrected), `no-such-revision` (There is no such record), `unknown-child` (This case has no such child), `child-already-named` (The child with this number is already in the case; to add information, use identify-child), `before-its-cause` (This is more than five minutes before what caused it; a late entry needs `lateEntryReason`).
         */
        post: operations["correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/lift-secrecy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 解除严格保密 · Lift SECRET from a case
         * @description 可办理：`CENTER_LEADER`。写入：`SecrecyLifted`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`not-secret` (本案不是严格保密个案)。
         *
         *     Who may: `CENTER_LEADER`. Writes: `SecrecyLifted`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `not-secret` (The case is not SECRET).
         */
        post: operations["liftSecrecy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/access-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 列入知情名单 · Add an officer to the list of a SECRET case
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`。写入：`OfficerListed`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`not-secret` (本案不是严格保密个案)、`unknown-officer` (没有这名工作人员)。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`. Writes: `OfficerListed`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `not-secret` (The case is not SECRET), `unknown-officer` (The officer does not exist).
         */
        post: operations["listOfficer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/access-list/{officerId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 移出知情名单 · End the entry of an officer on the list of a SECRET case
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`。写入：`OfficerUnlisted`。拒绝：`already-done-differently` (已按另一内容办理，见 revision 和 recorded)、`not-secret` (本案不是严格保密个案)、`always-listed` (值班调度员和中心负责人始终在知情名单上)。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`. Writes: `OfficerUnlisted`. Refuses: `already-done-differently` (This is already done, in other words; see `revision` and `recorded`), `not-secret` (The case is not SECRET), `always-listed` (Dispatchers and leaders of the center are always on the list).
         */
        post: operations["unlistOfficer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 应急查看（一小时，先记录，须复核） · Open a case by break-glass for an hour; it is logged first, listed to the leader and reviewed
         * @description 可办理：`CHILD_DIRECTOR`、`TOWN_SUPERVISOR`、`DISPATCHER`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CENTER_LEADER`。写入：`BreakGlassOpened`。拒绝：`not-the-handler` (本案不由您办理)、`already-done-differently` (已按另一内容办理，见 revision 和 recorded)。
         *
         *     Who may: `CHILD_DIRECTOR`, `TOWN_SUPERVISOR`, `DISPATCHER`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CENTER_LEADER`. Writes: `BreakGlassOpened`. Refuses: `not-the-handler` (You do not handle this case), `already-done-differently` (This is already done, in other words; see `revision` and `recorded`).
         */
        post: operations["openBreakGlass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/break-glass/{breakGlassId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复核应急查看 · Review a break-glass
         * @description 可办理：`CENTER_LEADER`。写入：`BreakGlassReviewed`。拒绝：`no-such-break-glass` (本案没有这次应急查看)、`own-break-glass` (不得复核自己的应急查看)、`already-reviewed` (此次应急查看已复核)。
         *
         *     Who may: `CENTER_LEADER`. Writes: `BreakGlassReviewed`. Refuses: `no-such-break-glass` (This case has no such break-glass), `own-break-glass` (Someone other than the officer who opened the case must review it), `already-reviewed` (This break-glass is already reviewed).
         */
        post: operations["reviewBreakGlass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批量导入线索（旧纸质台账） · Import leads from a paper ledger
         * @description NDJSON 每行为 POST /v1/leads 的请求体；表格首行为列名（中文或英文，见 docs/paper-ledger.md），以逗号、制表符、分号或竖线分隔，字符集为 UTF-8、GB18030 或 UTF-16，自动识别；也可为 XLSX 工作簿的一张表。每条须有 sourceRef（原编号）；补录原因缺省为 IMPORTED，登记时间缺省为发现时间。每条至多 1 MiB，总量以 IMPORT_LIMIT 为限。逐条按序回复结果，最后一行为汇总；有误的行不影响其他行，不识别的列忽略并提示。重复导入是安全的：同一单位同一编号（不论书写形式、是否已手工登记）只登记一次，内容不同则拒绝（source-ref-reused）。 · NDJSON has the body of POST /v1/leads in each line; a table has a header row (Chinese or English names) and commas, tabs, semicolons or vertical bars, in UTF-8, GB18030 or UTF-16, which is recognised; or it is a sheet of a workbook (XLSX). sourceRef is required; lateEntryReason defaults to IMPORTED, at to discoveredAt. The response has one result per record, in order, followed by a summary. An invalid line does not affect other lines; unknown columns are ignored with a warning. The import is idempotent: each sourceRef of an agency, in any spelling and also if it was registered by hand, is registered once; a line that reuses one with different content is rejected (source-ref-reused).
         *
         *     可办理：`AGENCY_LIAISON`、`CHILD_DIRECTOR`、`TOWN_SUPERVISOR`、`DISPATCHER`。写入：不写入事件。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `AGENCY_LIAISON`, `CHILD_DIRECTOR`, `TOWN_SUPERVISOR`, `DISPATCHER`. Writes: no event. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["importLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 个案台账 · List cases
         * @description 可办理：`CHILD_DIRECTOR`、`TOWN_SUPERVISOR`、`DISPATCHER`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CENTER_LEADER`、`AUDITOR`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `CHILD_DIRECTOR`, `TOWN_SUPERVISOR`, `DISPATCHER`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CENTER_LEADER`, `AUDITOR`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 精确查找个案（先记录后查找，不解密） · Search cases by exact facts; the search is logged first and nothing is decrypted
         * @description 可办理：`CHILD_DIRECTOR`、`TOWN_SUPERVISOR`、`DISPATCHER`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CENTER_LEADER`、`AUDITOR`。写入：不写入事件。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `CHILD_DIRECTOR`, `TOWN_SUPERVISOR`, `DISPATCHER`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CENTER_LEADER`, `AUDITOR`. Writes: no event. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["searchCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看个案（实时折叠） · Get a case, folded from its current events
         * @description 可办理：`CHILD_DIRECTOR`、`TOWN_SUPERVISOR`、`DISPATCHER`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CENTER_LEADER`、`AUDITOR`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `CHILD_DIRECTOR`, `TOWN_SUPERVISOR`, `DISPATCHER`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CENTER_LEADER`, `AUDITOR`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 个案各步骤的时限，已完成和已取消的在内 · List the deadlines of a case, also those done and cancelled
         * @description 可办理：`CHILD_DIRECTOR`、`TOWN_SUPERVISOR`、`DISPATCHER`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CENTER_LEADER`、`AUDITOR`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `CHILD_DIRECTOR`, `TOWN_SUPERVISOR`, `DISPATCHER`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CENTER_LEADER`, `AUDITOR`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listCaseDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 各个案的时限，先到期的在前 · List the deadlines of cases, the first due first
         * @description 可办理：`CHILD_DIRECTOR`、`TOWN_SUPERVISOR`、`DISPATCHER`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CENTER_LEADER`、`AUDITOR`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `CHILD_DIRECTOR`, `TOWN_SUPERVISOR`, `DISPATCHER`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CENTER_LEADER`, `AUDITOR`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supervisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 督办清单，新的在前 · List supervisions, newest first
         * @description 可办理：`CHILD_DIRECTOR`、`TOWN_SUPERVISOR`、`DISPATCHER`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CENTER_LEADER`、`AUDITOR`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `CHILD_DIRECTOR`, `TOWN_SUPERVISOR`, `DISPATCHER`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CENTER_LEADER`, `AUDITOR`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listSupervisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 疑似重复线索（仅中心可见） · List possible duplicates of a case; for the center only
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 个案时间线 · List the events of a case
         * @description 可办理：`CHILD_DIRECTOR`、`TOWN_SUPERVISOR`、`DISPATCHER`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CENTER_LEADER`、`AUDITOR`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `CHILD_DIRECTOR`, `TOWN_SUPERVISOR`, `DISPATCHER`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CENTER_LEADER`, `AUDITOR`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 原始事件（密文） · List the stored events of a case in pages, with texts sealed
         * @description 可办理：`AUDITOR`、`CENTER_LEADER`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `AUDITOR`, `CENTER_LEADER`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["getHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/unmaskings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查看明文（先记录后解密） · Read plain text; the access is logged before decryption
         * @description 可办理：`CHILD_DIRECTOR`、`TOWN_SUPERVISOR`、`DISPATCHER`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CENTER_LEADER`。写入：不写入事件。拒绝：`not-on-access-list` (您不在本案知情名单上)、`not-needed-for-task` (您未办结的任务不需要这项内容)。
         *
         *     Who may: `CHILD_DIRECTOR`, `TOWN_SUPERVISOR`, `DISPATCHER`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CENTER_LEADER`. Writes: no event. Refuses: `not-on-access-list` (You are not on the list of this case), `not-needed-for-task` (Your open task does not need this text).
         */
        post: operations["unmaskCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/documents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 出具文书（遮蔽） · Get a document of a case as PDF, with personal data masked
         * @description 可办理：`CHILD_DIRECTOR`、`TOWN_SUPERVISOR`、`DISPATCHER`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CENTER_LEADER`、`AUDITOR`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `CHILD_DIRECTOR`, `TOWN_SUPERVISOR`, `DISPATCHER`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CENTER_LEADER`, `AUDITOR`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["getDocument"];
        put?: never;
        /**
         * 出具文书（明文，先记录后解密） · Get a document in plain text; the access is logged before decryption
         * @description 可办理：`CHILD_DIRECTOR`、`TOWN_SUPERVISOR`、`DISPATCHER`、`AGENCY_LIAISON`、`RESCUE_WORKER`、`SOCIAL_WORKER`、`CENTER_LEADER`。写入：不写入事件。拒绝：`not-on-access-list` (您不在本案知情名单上)、`not-needed-for-task` (您未办结的任务不需要这项内容)。
         *
         *     Who may: `CHILD_DIRECTOR`, `TOWN_SUPERVISOR`, `DISPATCHER`, `AGENCY_LIAISON`, `RESCUE_WORKER`, `SOCIAL_WORKER`, `CENTER_LEADER`. Writes: no event. Refuses: `not-on-access-list` (You are not on the list of this case), `not-needed-for-task` (Your open task does not need this text).
         */
        post: operations["openDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 移送收件与发件 · List transfers, as inbox or outbox
         * @description 可办理：`AGENCY_LIAISON`、`TOWN_SUPERVISOR`、`DISPATCHER`、`CENTER_LEADER`、`AUDITOR`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `AGENCY_LIAISON`, `TOWN_SUPERVISOR`, `DISPATCHER`, `CENTER_LEADER`, `AUDITOR`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 移送时效：单位之间的件次与时长 · Handovers between agencies: counts and durations
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`、`AUDITOR`、`STATISTICS_VIEWER`、`AGENCY_LIAISON`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`, `AUDITOR`, `STATISTICS_VIEWER`, `AGENCY_LIAISON`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listHandovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/xes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 流程挖掘事件日志(XES,IEEE 1849),已去标识 · Event log for process mining (XES, IEEE 1849), pseudonymised
         * @description 可办理：`AUDITOR`、`CENTER_LEADER`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `AUDITOR`, `CENTER_LEADER`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["exportXes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 访问记录：明文、检索、遮蔽查看、文书、登录、办结个案导入；用途说明遮蔽 · List accesses: to plain text, searches, masked reads, documents, sign-ins, imports of finished cases; notes are masked
         * @description 可办理：`AUDITOR`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `AUDITOR`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/access/unmaskings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查看用途说明的明文（先记录后解密） · List accesses with their notes in plain text; this access is logged before decryption
         * @description 可办理：`AUDITOR`。写入：不写入事件。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `AUDITOR`. Writes: no event. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["openAccessNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 应急查看、超额查看与办结个案导入清单 · List openings by break-glass, spent budgets of unmaskings and imports of finished cases, newest first
         * @description 可办理：`CENTER_LEADER`、`AUDITOR`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `CENTER_LEADER`, `AUDITOR`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listBreakGlass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我的通知，新的在前 · List the notifications of the caller, newest first
         * @description 可办理：任何已登录的人员。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/{notificationId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签阅通知 · Acknowledge a notification
         * @description 可办理：任何已登录的人员。写入：不写入事件。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: anyone signed in. Writes: no event. Refuses: only what every operation refuses, see the responses.
         */
        post: operations["acknowledgeNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 统计口径，各版本 · List all versions of the indicator definitions
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`、`AUDITOR`、`STATISTICS_VIEWER`、`AGENCY_LIAISON`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`, `AUDITOR`, `STATISTICS_VIEWER`, `AGENCY_LIAISON`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["getDefinitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 统计指标 · Figures
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`、`AUDITOR`、`STATISTICS_VIEWER`、`AGENCY_LIAISON`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`, `AUDITOR`, `STATISTICS_VIEWER`, `AGENCY_LIAISON`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/{indicator}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指标明细 · List the facts behind a figure
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`、`AUDITOR`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`, `AUDITOR`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["getFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 已发布的报表，新的在前 · List published reports, newest first
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`、`AUDITOR`、`STATISTICS_VIEWER`、`AGENCY_LIAISON`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`, `AUDITOR`, `STATISTICS_VIEWER`, `AGENCY_LIAISON`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["listReports"];
        put?: never;
        /**
         * 发布报表，数值定稿 · Publish a report with fixed figures
         * @description 可办理：`CENTER_LEADER`。写入：`ReportPublished`。拒绝：`report-too-large` (报表超过 2000 个数值，请减少分组)。
         *
         *     Who may: `CENTER_LEADER`. Writes: `ReportPublished`. Refuses: `report-too-large` (The report has more than 2,000 figures. Group by fewer dimensions).
         */
        post: operations["publishReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 已发布的报表 · Get a published report
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`、`AUDITOR`、`STATISTICS_VIEWER`、`AGENCY_LIAISON`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`, `AUDITOR`, `STATISTICS_VIEWER`, `AGENCY_LIAISON`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{reportId}/restatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 报表发布后的变化及致变事件 · Get the changes since a report was published, and the events that caused them
         * @description 可办理：`DISPATCHER`、`CENTER_LEADER`、`AUDITOR`、`STATISTICS_VIEWER`、`AGENCY_LIAISON`。写入：只读。拒绝：只有各接口共同的情形，见响应。
         *
         *     Who may: `DISPATCHER`, `CENTER_LEADER`, `AUDITOR`, `STATISTICS_VIEWER`, `AGENCY_LIAISON`. Writes: nothing, it reads. Refuses: only what every operation refuses, see the responses.
         */
        get: operations["getRestatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 程序在运行 · the program runs
         * @description 无须登录，不写入 · Who may: anyone, without a token. Writes nothing and refuses nobody.
         */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 是否可以服务 · whether the program can serve
         * @description 无须登录，不写入；不能服务时为 503 · Who may: anyone, without a token. Writes nothing; 503 while it cannot serve.
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        TokenRequest: {
            /**
             * @description 用户名 · username
             * @example dispatcher
             */
            username: string;
            /**
             * @description 密码 · password
             * @example k7wm-3xpa-9hqd-t2ce
             */
            password: string;
        };
        TokenAnswer: {
            /**
             * @description 访问令牌 · access token, sent as Authorization: Bearer
             * @example eyJhbGciOiJFZERTQSJ9.e30.c2ln
             */
            accessToken: string;
            /** @enum {string} */
            tokenType: "Bearer";
            /**
             * @description 有效秒数 · seconds until expiry
             * @example 1800
             */
            expiresIn: number;
        };
        LogOutAnswer: {
            /** Format: uuid */
            officerId: string;
        };
        /** @enum {string} */
        Role: "CHILD_DIRECTOR" | "TOWN_SUPERVISOR" | "DISPATCHER" | "AGENCY_LIAISON" | "RESCUE_WORKER" | "SOCIAL_WORKER" | "CENTER_LEADER" | "AUDITOR" | "SYS_ADMIN" | "STATISTICS_VIEWER" | "CARE_COORDINATOR";
        /** @enum {string} */
        AgencyKind: "CIVIL_AFFAIRS" | "POLICE" | "PROCURATORATE" | "EDUCATION" | "COURT" | "JUSTICE" | "HEALTH" | "DPF" | "WOMENS_FEDERATION" | "YOUTH_LEAGUE" | "WOMEN_CHILDREN_COMMITTEE" | "TOWNSHIP" | "MINORS_CENTER" | "STATION" | "NGO" | "SCHOOL" | "HOSPITAL";
        MyAgency: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AgencyKind"];
            /** @example 莱阳市公安局 */
            name: string;
        };
        MyAppointment: {
            /**
             * Format: uuid
             * @description Acting-As
             */
            appointmentId: string;
            role: components["schemas"]["Role"];
            agency: components["schemas"]["MyAgency"];
            /** @example 370682 */
            areaCode: string;
        };
        MeAnswer: {
            /** Format: uuid */
            officerId: string;
            /** @description null 表示账户在统一身份认证 · null: the account exists only at the OIDC issuer */
            username: string | null;
            /** @description null: 尚未以 Acting-As 指明 · not selected by Acting-As */
            acting: components["schemas"]["MyAppointment"] | null;
            appointments: components["schemas"]["MyAppointment"][];
            /** @description 尚待中心负责人确认，确认前无效 · not confirmed by a center leader yet: they open nothing until then */
            pendingAppointments: components["schemas"]["MyAppointment"][];
        };
        ChangePasswordRequest: {
            /**
             * @description 现用密码 · the current password
             * @example k7wm-3xpa-9hqd-t2ce
             */
            password: string;
            /**
             * @description 新密码：至少 12 个字符；不可为常见密码、重复或连续的字符，不可含用户名，不可与最近五个密码相同 · at least 12 characters; not a common password, not repeated or sequential characters, without the username, none of the last five
             * @example 一个足够长的新密码2026
             */
            newPassword: string;
        };
        ChangePasswordAnswer: {
            /** Format: uuid */
            officerId: string;
        };
        RotateApiKeyRequest: {
            /**
             * @description 原密钥还可使用多少小时，默认 24 · hours for which the former key stays valid; default 24
             * @default 24
             * @example 24
             */
            overlapHours: number;
        };
        RotateApiKeyAnswer: {
            /** Format: uuid */
            apiKeyId: string;
            /**
             * @description 一次性告知，不保存 · returned once, not stored
             * @example mpcc_…
             */
            apiKey: string;
            /**
             * Format: date-time
             * @description 原密钥至此失效 · the former key is valid until then
             */
            formerUntil: string;
        };
        LoggedActorAnswer: {
            officerId: string;
            agencyId: string;
            /** @enum {string} */
            role: "CHILD_DIRECTOR" | "TOWN_SUPERVISOR" | "DISPATCHER" | "AGENCY_LIAISON" | "RESCUE_WORKER" | "SOCIAL_WORKER" | "CENTER_LEADER" | "AUDITOR" | "SYS_ADMIN" | "STATISTICS_VIEWER" | "CARE_COORDINATOR";
        };
        LoggedMetaAnswer: {
            recordedAt: string;
            actor: components["schemas"]["LoggedActorAnswer"];
            command: string;
            correlation: string;
            causation?: string;
            traceparent?: string;
        };
        LoggedEventAnswer: {
            position: string;
            id: string;
            stream: string;
            revision: number;
            type: string;
            schema: number;
            /** @description the knowledge time of the event's position */
            knownAt: string;
            /** @description as stored, in the schema it was written in: texts are sealed, persons are represented by ids */
            data: {
                [key: string]: unknown;
            };
            meta: components["schemas"]["LoggedMetaAnswer"];
        };
        AuditLogAnswer: {
            /**
             * @description 作为 after 取下一页；到日志末尾为 null · pass it as after; null at the end of the log
             * @example 4711
             */
            nextCursor: string | null;
            items: components["schemas"]["LoggedEventAnswer"][];
        };
        ErasureAnswer: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            ground: "COURT_ORDER" | "REQUEST" | "RETENTION_ENDED" | "UNLAWFUL_PROCESSING" | "OTHER";
            /** @description the officers who signed: a center leader and a dispatcher */
            orderedBy: string[];
            recordedAt: string;
            /** @description of the event */
            position: string;
            /** @description the written order: `***` until it is opened */
            note: string | null;
        };
        ErasuresAnswer: {
            items: components["schemas"]["ErasureAnswer"][];
            nextCursor: string | null;
        };
        OpenErasureNoteRequest: {
            /** @enum {string} */
            purpose: "HANDLING" | "CONTACT" | "SAFETY" | "COURT" | "AUDIT";
            /** @description 用途说明 · details of the purpose */
            note: string;
        };
        LiveAboutAnswer: {
            context: string;
            id: string;
        };
        LiveEventAnswer: {
            position: string;
            about: components["schemas"]["LiveAboutAnswer"];
            caseId: Record<string, never>;
            /** @description null as long as it is not assigned */
            caseNumber: string | null;
            /** @enum {string} */
            type: "CopyEnded" | "SecrecyLifted" | "OfficerListed" | "OfficerUnlisted" | "BreakGlassOpened" | "BreakGlassReviewed" | "DeadlineExtended" | "SupervisionAnswered" | "SupervisionEnded" | "DeadlinesStarted" | "DeadlineMissed" | "DeadlinesSettled" | "SupervisionIssued" | "LeadRegistered" | "LeadAccepted" | "LeadDeclined" | "LeadTriaged" | "CaseAssigned" | "CaseReassigned" | "TransferIssued" | "TransferSignedFor" | "TransferAccepted" | "TransferFedBack" | "FeedbackRejected" | "TransferCompleted" | "MaterialRequested" | "MaterialSupplemented" | "TransferReturned" | "TransferWithdrawn" | "WithdrawalRequested" | "DisputeRaised" | "DisputeRuled" | "RiskGraded" | "PoliceReported" | "ChildAdded" | "ChildIdentified" | "ChildVoided" | "ReporterAdded" | "NoteRecorded" | "CaseCopied" | "VisitRecorded" | "AssessmentRecorded" | "ConferenceHeld" | "RescueStarted" | "RescueEnded" | "RescueVoided" | "ReporterInformed" | "ClosureProposed" | "ClosureRejected" | "CaseClosed" | "CaseReopened" | "LeadMerged" | "LeadUnmerged" | "DuplicateJoined" | "DuplicateLeft" | "MergedWorkReturned" | "AgencyBarred" | "BarEnded" | "SurvivorBarsChanged" | "HandlerLeft" | "TransferSucceeded" | "RecordCorrected";
            /** @description business time */
            at: Record<string, never>;
            /** @description when the event was appended to the log */
            recordedAt: Record<string, never>;
            /** @description the version of the case after it, as the reader counts it */
            version: number;
        };
        DeadlinePolicyAnswer: {
            version: number;
            /**
             * Format: date-time
             * @description 生效时间 · start of its validity
             */
            from: string;
            /**
             * Format: uuid
             * @description 初版为空 · null for the first version
             */
            setBy: string | null;
            /**
             * @example {
             *       "ACCEPT": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT15M"
             *           },
             *           "URGENT": {
             *             "wall": "PT2H"
             *           },
             *           "ORDINARY": {
             *             "wall": "PT24H"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "POLICE_REPORT": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT2H"
             *           },
             *           "URGENT": {
             *             "wall": "PT24H"
             *           },
             *           "ORDINARY": {
             *             "wall": "PT24H"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《中华人民共和国未成年人保护法》第十一条，《关于建立侵害未成年人案件强制报告制度的意见（试行）》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "TRIAGE": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT30M"
             *           },
             *           "URGENT": {
             *             "wall": "PT4H"
             *           },
             *           "ORDINARY": {
             *             "workingDays": 1
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "ISSUE_TRANSFER": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 1
             *           },
             *           "ORDINARY": {
             *             "workingDays": 2
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "VERIFY": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT2H"
             *           },
             *           "URGENT": {
             *             "wall": "PT24H"
             *           },
             *           "ORDINARY": {
             *             "workingDays": 3
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "ASSESS": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 10
             *           },
             *           "ORDINARY": {
             *             "workingDays": 10
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "TRANSFER_ANSWER": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT2H"
             *           },
             *           "URGENT": {
             *             "workingDays": 1
             *           },
             *           "ORDINARY": {
             *             "workingDays": 2
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "MATERIAL": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 3
             *           },
             *           "ORDINARY": {
             *             "workingDays": 3
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "FEEDBACK": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 15
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "extension": {
             *           "times": 1,
             *           "atMost": {
             *             "workingDays": 15
             *           }
             *         },
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "FEEDBACK_CHECK": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 2
             *           },
             *           "ORDINARY": {
             *             "workingDays": 5
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "RULING": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT8H"
             *           },
             *           "URGENT": {
             *             "workingDays": 1
             *           },
             *           "ORDINARY": {
             *             "workingDays": 1
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "CONFERENCE": {
             *         "by": "RISK",
             *         "limits": {
             *           "HIGH": {
             *             "wall": "PT24H"
             *           },
             *           "MEDIUM_HIGH": {
             *             "workingDays": 5
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "VISIT": {
             *         "by": "RISK",
             *         "limits": {
             *           "HIGH": {
             *             "wall": "P7D"
             *           },
             *           "MEDIUM_HIGH": {
             *             "wall": "P15D"
             *           },
             *           "MEDIUM_LOW": {
             *             "wall": "P1M"
             *           },
             *           "LOW": {
             *             "wall": "P1M"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "INFORM_REPORTER": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 10
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "CLOSE": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 5
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "GUARDIANSHIP_END": {
             *         "by": "NONE",
             *         "limits": {
             *           "ALL": {
             *             "wall": "P1Y"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "BREAK_GLASS_REVIEW": {
             *         "by": "NONE",
             *         "limits": {
             *           "ALL": {
             *             "workingDays": 1
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "NEXT_STEP": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 10
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       }
             *     }
             */
            steps?: {
                ACCEPT: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                POLICE_REPORT: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                TRIAGE: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                ISSUE_TRANSFER: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                VERIFY: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                ASSESS: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                TRANSFER_ANSWER: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                MATERIAL: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                FEEDBACK: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                FEEDBACK_CHECK: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                RULING: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                CONFERENCE: {
                    /** @enum {string} */
                    by?: "RISK";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        MEDIUM_HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                VISIT: {
                    /** @enum {string} */
                    by?: "RISK";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        MEDIUM_HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        MEDIUM_LOW: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        LOW: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                INFORM_REPORTER: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                CLOSE: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                GUARDIANSHIP_END: {
                    /** @enum {string} */
                    by?: "NONE";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ALL: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                BREAK_GLASS_REVIEW: {
                    /** @enum {string} */
                    by?: "NONE";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ALL: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                NEXT_STEP: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
            };
        };
        DeadlinePolicyVersions: {
            items: components["schemas"]["DeadlinePolicyAnswer"][];
        };
        DueAnswer: {
            /**
             * Format: date-time
             * @description 无时限时为空 · null without a limit
             */
            dueAt: string | null;
            /** @description 所需年度的日历尚未公布 · a year that it needs is not published */
            provisional: boolean;
            rule?: {
                policyVersion: number;
                /** @enum {string} */
                level: "EMERGENCY" | "URGENT" | "ORDINARY" | "HIGH" | "MEDIUM_HIGH" | "MEDIUM_LOW" | "LOW" | "ALL";
                /** @description 时限：时长或工作日 · wall time or working days, one of them */
                limit: {
                    /**
                     * @description ISO 8601
                     * @example PT2H
                     */
                    wall?: string;
                    workingDays?: number;
                } | null;
                basis: string;
            };
        };
        SetDeadlinePolicyRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * Format: date-time
             * @description 生效时间，缺省为现在 · start of its validity; now by default
             * @example 2025-03-04T09:30:00+08:00
             */
            from?: string;
            /**
             * @description 每一步骤一项，格式同应答 · one rule for each step, as in the response
             * @example {
             *       "ACCEPT": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT15M"
             *           },
             *           "URGENT": {
             *             "wall": "PT2H"
             *           },
             *           "ORDINARY": {
             *             "wall": "PT24H"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "POLICE_REPORT": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT2H"
             *           },
             *           "URGENT": {
             *             "wall": "PT24H"
             *           },
             *           "ORDINARY": {
             *             "wall": "PT24H"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《中华人民共和国未成年人保护法》第十一条，《关于建立侵害未成年人案件强制报告制度的意见（试行）》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "TRIAGE": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT30M"
             *           },
             *           "URGENT": {
             *             "wall": "PT4H"
             *           },
             *           "ORDINARY": {
             *             "workingDays": 1
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "ISSUE_TRANSFER": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 1
             *           },
             *           "ORDINARY": {
             *             "workingDays": 2
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "VERIFY": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT2H"
             *           },
             *           "URGENT": {
             *             "wall": "PT24H"
             *           },
             *           "ORDINARY": {
             *             "workingDays": 3
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "ASSESS": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 10
             *           },
             *           "ORDINARY": {
             *             "workingDays": 10
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "TRANSFER_ANSWER": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT2H"
             *           },
             *           "URGENT": {
             *             "workingDays": 1
             *           },
             *           "ORDINARY": {
             *             "workingDays": 2
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "MATERIAL": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 3
             *           },
             *           "ORDINARY": {
             *             "workingDays": 3
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "FEEDBACK": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 15
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "extension": {
             *           "times": 1,
             *           "atMost": {
             *             "workingDays": 15
             *           }
             *         },
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "FEEDBACK_CHECK": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 2
             *           },
             *           "ORDINARY": {
             *             "workingDays": 5
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "RULING": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT8H"
             *           },
             *           "URGENT": {
             *             "workingDays": 1
             *           },
             *           "ORDINARY": {
             *             "workingDays": 1
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "CONFERENCE": {
             *         "by": "RISK",
             *         "limits": {
             *           "HIGH": {
             *             "wall": "PT24H"
             *           },
             *           "MEDIUM_HIGH": {
             *             "workingDays": 5
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "VISIT": {
             *         "by": "RISK",
             *         "limits": {
             *           "HIGH": {
             *             "wall": "P7D"
             *           },
             *           "MEDIUM_HIGH": {
             *             "wall": "P15D"
             *           },
             *           "MEDIUM_LOW": {
             *             "wall": "P1M"
             *           },
             *           "LOW": {
             *             "wall": "P1M"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "INFORM_REPORTER": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 10
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "CLOSE": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 5
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "GUARDIANSHIP_END": {
             *         "by": "NONE",
             *         "limits": {
             *           "ALL": {
             *             "wall": "P1Y"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "BREAK_GLASS_REVIEW": {
             *         "by": "NONE",
             *         "limits": {
             *           "ALL": {
             *             "workingDays": 1
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "NEXT_STEP": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 10
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       }
             *     }
             */
            steps?: {
                ACCEPT: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                POLICE_REPORT: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                TRIAGE: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                ISSUE_TRANSFER: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                VERIFY: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                ASSESS: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                TRANSFER_ANSWER: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                MATERIAL: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                FEEDBACK: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                FEEDBACK_CHECK: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                RULING: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                CONFERENCE: {
                    /** @enum {string} */
                    by?: "RISK";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        MEDIUM_HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                VISIT: {
                    /** @enum {string} */
                    by?: "RISK";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        MEDIUM_HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        MEDIUM_LOW: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        LOW: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                INFORM_REPORTER: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                CLOSE: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                GUARDIANSHIP_END: {
                    /** @enum {string} */
                    by?: "NONE";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ALL: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                BREAK_GLASS_REVIEW: {
                    /** @enum {string} */
                    by?: "NONE";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ALL: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                NEXT_STEP: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
            };
            /** @description 修改理由 · why it is changed */
            note: string;
        };
        DeadlinePolicySetAnswer: {
            version: number;
            /**
             * Format: date-time
             * @description 生效时间 · start of its validity
             */
            from: string;
            /**
             * Format: uuid
             * @description 初版为空 · null for the first version
             */
            setBy: string | null;
            /**
             * @example {
             *       "ACCEPT": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT15M"
             *           },
             *           "URGENT": {
             *             "wall": "PT2H"
             *           },
             *           "ORDINARY": {
             *             "wall": "PT24H"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "POLICE_REPORT": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT2H"
             *           },
             *           "URGENT": {
             *             "wall": "PT24H"
             *           },
             *           "ORDINARY": {
             *             "wall": "PT24H"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《中华人民共和国未成年人保护法》第十一条，《关于建立侵害未成年人案件强制报告制度的意见（试行）》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "TRIAGE": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT30M"
             *           },
             *           "URGENT": {
             *             "wall": "PT4H"
             *           },
             *           "ORDINARY": {
             *             "workingDays": 1
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "ISSUE_TRANSFER": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 1
             *           },
             *           "ORDINARY": {
             *             "workingDays": 2
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "VERIFY": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT2H"
             *           },
             *           "URGENT": {
             *             "wall": "PT24H"
             *           },
             *           "ORDINARY": {
             *             "workingDays": 3
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "ASSESS": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 10
             *           },
             *           "ORDINARY": {
             *             "workingDays": 10
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "TRANSFER_ANSWER": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT2H"
             *           },
             *           "URGENT": {
             *             "workingDays": 1
             *           },
             *           "ORDINARY": {
             *             "workingDays": 2
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "MATERIAL": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 3
             *           },
             *           "ORDINARY": {
             *             "workingDays": 3
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "FEEDBACK": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 15
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "extension": {
             *           "times": 1,
             *           "atMost": {
             *             "workingDays": 15
             *           }
             *         },
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "FEEDBACK_CHECK": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 2
             *           },
             *           "ORDINARY": {
             *             "workingDays": 5
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "RULING": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT8H"
             *           },
             *           "URGENT": {
             *             "workingDays": 1
             *           },
             *           "ORDINARY": {
             *             "workingDays": 1
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "CONFERENCE": {
             *         "by": "RISK",
             *         "limits": {
             *           "HIGH": {
             *             "wall": "PT24H"
             *           },
             *           "MEDIUM_HIGH": {
             *             "workingDays": 5
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "VISIT": {
             *         "by": "RISK",
             *         "limits": {
             *           "HIGH": {
             *             "wall": "P7D"
             *           },
             *           "MEDIUM_HIGH": {
             *             "wall": "P15D"
             *           },
             *           "MEDIUM_LOW": {
             *             "wall": "P1M"
             *           },
             *           "LOW": {
             *             "wall": "P1M"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "INFORM_REPORTER": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 10
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "CLOSE": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 5
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "GUARDIANSHIP_END": {
             *         "by": "NONE",
             *         "limits": {
             *           "ALL": {
             *             "wall": "P1Y"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "BREAK_GLASS_REVIEW": {
             *         "by": "NONE",
             *         "limits": {
             *           "ALL": {
             *             "workingDays": 1
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "NEXT_STEP": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 10
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       }
             *     }
             */
            steps?: {
                ACCEPT: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                POLICE_REPORT: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                TRIAGE: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                ISSUE_TRANSFER: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                VERIFY: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                ASSESS: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                TRANSFER_ANSWER: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                MATERIAL: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                FEEDBACK: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                FEEDBACK_CHECK: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                RULING: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                CONFERENCE: {
                    /** @enum {string} */
                    by?: "RISK";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        MEDIUM_HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                VISIT: {
                    /** @enum {string} */
                    by?: "RISK";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        MEDIUM_HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        MEDIUM_LOW: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        LOW: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                INFORM_REPORTER: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                CLOSE: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                GUARDIANSHIP_END: {
                    /** @enum {string} */
                    by?: "NONE";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ALL: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                BREAK_GLASS_REVIEW: {
                    /** @enum {string} */
                    by?: "NONE";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ALL: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                NEXT_STEP: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
            };
            /** @example 4711 */
            position: string;
        };
        WhatIfRequest: {
            /**
             * @description 每一步骤一项，格式同应答 · one rule for each step, as in the response
             * @example {
             *       "ACCEPT": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT15M"
             *           },
             *           "URGENT": {
             *             "wall": "PT2H"
             *           },
             *           "ORDINARY": {
             *             "wall": "PT24H"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "POLICE_REPORT": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT2H"
             *           },
             *           "URGENT": {
             *             "wall": "PT24H"
             *           },
             *           "ORDINARY": {
             *             "wall": "PT24H"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《中华人民共和国未成年人保护法》第十一条，《关于建立侵害未成年人案件强制报告制度的意见（试行）》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "TRIAGE": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT30M"
             *           },
             *           "URGENT": {
             *             "wall": "PT4H"
             *           },
             *           "ORDINARY": {
             *             "workingDays": 1
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "ISSUE_TRANSFER": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 1
             *           },
             *           "ORDINARY": {
             *             "workingDays": 2
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "VERIFY": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT2H"
             *           },
             *           "URGENT": {
             *             "wall": "PT24H"
             *           },
             *           "ORDINARY": {
             *             "workingDays": 3
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "ASSESS": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 10
             *           },
             *           "ORDINARY": {
             *             "workingDays": 10
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "TRANSFER_ANSWER": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT2H"
             *           },
             *           "URGENT": {
             *             "workingDays": 1
             *           },
             *           "ORDINARY": {
             *             "workingDays": 2
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "MATERIAL": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 3
             *           },
             *           "ORDINARY": {
             *             "workingDays": 3
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "FEEDBACK": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 15
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "extension": {
             *           "times": 1,
             *           "atMost": {
             *             "workingDays": 15
             *           }
             *         },
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "FEEDBACK_CHECK": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 2
             *           },
             *           "ORDINARY": {
             *             "workingDays": 5
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "RULING": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT8H"
             *           },
             *           "URGENT": {
             *             "workingDays": 1
             *           },
             *           "ORDINARY": {
             *             "workingDays": 1
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "CONFERENCE": {
             *         "by": "RISK",
             *         "limits": {
             *           "HIGH": {
             *             "wall": "PT24H"
             *           },
             *           "MEDIUM_HIGH": {
             *             "workingDays": 5
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "VISIT": {
             *         "by": "RISK",
             *         "limits": {
             *           "HIGH": {
             *             "wall": "P7D"
             *           },
             *           "MEDIUM_HIGH": {
             *             "wall": "P15D"
             *           },
             *           "MEDIUM_LOW": {
             *             "wall": "P1M"
             *           },
             *           "LOW": {
             *             "wall": "P1M"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "INFORM_REPORTER": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 10
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "CLOSE": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 5
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "GUARDIANSHIP_END": {
             *         "by": "NONE",
             *         "limits": {
             *           "ALL": {
             *             "wall": "P1Y"
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "BREAK_GLASS_REVIEW": {
             *         "by": "NONE",
             *         "limits": {
             *           "ALL": {
             *             "workingDays": 1
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       },
             *       "NEXT_STEP": {
             *         "by": "URGENCY",
             *         "limits": {
             *           "EMERGENCY": {
             *             "wall": "PT24H"
             *           },
             *           "URGENT": {
             *             "workingDays": 5
             *           },
             *           "ORDINARY": {
             *             "workingDays": 10
             *           }
             *         },
             *         "warnAt": [
             *           0.5,
             *           0.8
             *         ],
             *         "basis": "《指挥中心工作规程》",
             *         "escalation": [
             *           {
             *             "after": "PT0S",
             *             "to": "RESPONSIBLE"
             *           },
             *           {
             *             "after": "P1D",
             *             "to": "SUPERIOR"
             *           },
             *           {
             *             "after": "P3D",
             *             "to": "CENTER_LEADER"
             *           }
             *         ]
             *       }
             *     }
             */
            steps?: {
                ACCEPT: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                POLICE_REPORT: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                TRIAGE: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                ISSUE_TRANSFER: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                VERIFY: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                ASSESS: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                TRANSFER_ANSWER: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                MATERIAL: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                FEEDBACK: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                FEEDBACK_CHECK: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                RULING: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                CONFERENCE: {
                    /** @enum {string} */
                    by?: "RISK";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        MEDIUM_HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                VISIT: {
                    /** @enum {string} */
                    by?: "RISK";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        MEDIUM_HIGH: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        MEDIUM_LOW: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        LOW: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                INFORM_REPORTER: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                CLOSE: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                GUARDIANSHIP_END: {
                    /** @enum {string} */
                    by?: "NONE";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ALL: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                BREAK_GLASS_REVIEW: {
                    /** @enum {string} */
                    by?: "NONE";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ALL: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        } | null;
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
                NEXT_STEP: {
                    /** @enum {string} */
                    by?: "URGENCY";
                    limits: {
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        EMERGENCY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        URGENT: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        ORDINARY: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    warnAt?: number[];
                    basis?: string;
                    extension?: {
                        times: number;
                        /** @description 时限：时长或工作日 · wall time or working days, one of them */
                        atMost: {
                            /**
                             * @description ISO 8601
                             * @example PT2H
                             */
                            wall?: string;
                            workingDays?: number;
                        };
                    };
                    escalation?: {
                        /**
                         * @description ISO 8601
                         * @example PT2H
                         */
                        after: string;
                        /** @enum {string} */
                        to: "RESPONSIBLE" | "SUPERIOR" | "CENTER_LEADER";
                    }[];
                };
            };
            /** @description 起始日（上海）或时刻，含 · first day or instant, inclusive */
            from: string;
            /** @description 截止日（上海）或时刻，含 · last day or instant, inclusive */
            to: string;
            /**
             * Format: date-time
             * @description 按此刻所知，缺省为现在 · as known then; now by default
             * @example 2025-03-04T09:30:00+08:00
             */
            asOf?: string;
        };
        TallyAnswer: {
            /**
             * @description 期内到期、已到期或已完成 · due in the period, and passed or done
             * @example 12
             */
            due: number;
            /**
             * @description 其中到期后完成 · of these, done after the due time
             * @example 12
             */
            late: number;
            /**
             * @description 其中未完成 · of these, not done
             * @example 12
             */
            open: number;
        };
        ComparedAnswer: {
            actual: components["schemas"]["TallyAnswer"];
            whatIf: components["schemas"]["TallyAnswer"];
            /** @enum {string} */
            step: "ACCEPT" | "POLICE_REPORT" | "TRIAGE" | "ISSUE_TRANSFER" | "VERIFY" | "ASSESS" | "TRANSFER_ANSWER" | "MATERIAL" | "FEEDBACK" | "FEEDBACK_CHECK" | "RULING" | "CONFERENCE" | "VISIT" | "INFORM_REPORTER" | "CLOSE" | "GUARDIANSHIP_END" | "BREAK_GLASS_REVIEW" | "NEXT_STEP";
            /**
             * Format: uuid
             * @description 责任单位 · the responsible agency
             */
            agency: string;
            /** @example 公安局 */
            agencyName: string;
        };
        ComparedTotals: {
            actual: components["schemas"]["TallyAnswer"];
            whatIf: components["schemas"]["TallyAnswer"];
        };
        WhatIfAnswer: {
            /** @example 4711 */
            position: string;
            items: components["schemas"]["ComparedAnswer"][];
            totals: components["schemas"]["ComparedTotals"];
        };
        CalendarYearAnswer: {
            /** @example 2026 */
            year: number;
            /** @description 是否已公布 · whether it is published */
            published: boolean;
            /** @description 公布的文件 · the document that publishes it */
            basis: string | null;
            /** @description 放假的工作日 · weekdays off */
            holidays: string[];
            /** @description 上班的休息日 · weekend days worked */
            workdays: string[];
        };
        PublishCalendarRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * @description 放假的工作日 · weekdays off
             * @example [
             *       "2027-01-01"
             *     ]
             */
            holidays: string[];
            /**
             * @description 上班的休息日 · weekend days worked
             * @example [
             *       "2027-01-03"
             *     ]
             */
            workdays: string[];
            /** @description 公布的文件 · the document that publishes them */
            basis: string;
            /** @description 重算所有进行中的时限，而不只是暂定的；须说明理由 · recompute all running deadlines, not only provisional ones; needs a note */
            recompute?: boolean;
            /** @description 重算的理由 · why they are recomputed */
            note?: string;
        };
        CalendarPublishedAnswer: {
            /** @example 2026 */
            year: number;
            /** @description 是否已公布 · whether it is published */
            published: boolean;
            /** @description 公布的文件 · the document that publishes it */
            basis: string | null;
            /** @description 放假的工作日 · weekdays off */
            holidays: string[];
            /** @description 上班的休息日 · weekend days worked */
            workdays: string[];
            /** @example 4711 */
            position: string;
        };
        AgencyItem: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "CIVIL_AFFAIRS" | "POLICE" | "PROCURATORATE" | "EDUCATION" | "COURT" | "JUSTICE" | "HEALTH" | "DPF" | "WOMENS_FEDERATION" | "YOUTH_LEAGUE" | "WOMEN_CHILDREN_COMMITTEE" | "TOWNSHIP" | "MINORS_CENTER" | "STATION" | "NGO" | "SCHOOL" | "HOSPITAL";
            /** @example 莱阳市民政局 */
            name: string;
            /** @example 370682 */
            areaCode: string;
            /** Format: uuid */
            parentId: string | null;
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description 终止时间 · end time
             */
            to: string | null;
        };
        AgencyPage: {
            items: components["schemas"]["AgencyItem"][];
            /** @description 下一页 · next page; null on the last page */
            nextCursor: string | null;
        };
        ApiKeyItem: {
            /** Format: uuid */
            apiKeyId: string;
            /** Format: uuid */
            officerId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            revokedAt: string | null;
            /** Format: date-time */
            expiresAt: string | null;
            /** @description CIDR；null：不限 · null: from anywhere */
            networks: string[] | null;
            /**
             * Format: date-time
             * @description 最近使用，精确到分 · last use, by the minute
             */
            lastUsedAt: string | null;
            /**
             * Format: uuid
             * @description 由此密钥更换而来 · the key that it was rotated from
             */
            replaces: string | null;
        };
        ApiKeyList: {
            items: components["schemas"]["ApiKeyItem"][];
        };
        EstablishAgencyRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * @example NGO
             * @enum {string}
             */
            kind: "CIVIL_AFFAIRS" | "POLICE" | "PROCURATORATE" | "EDUCATION" | "COURT" | "JUSTICE" | "HEALTH" | "DPF" | "WOMENS_FEDERATION" | "YOUTH_LEAGUE" | "WOMEN_CHILDREN_COMMITTEE" | "TOWNSHIP" | "MINORS_CENTER" | "STATION" | "NGO" | "SCHOOL" | "HOSPITAL";
            /** @description 公开名称，不得为个人姓名 · public name, must not be a person’s name */
            name: string;
            /** @example 370682 */
            areaCode: string;
            /**
             * Format: uuid
             * @description 上级单位 · parent agency
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            parentId?: string;
        };
        AgencyAnswer: {
            /**
             * @description 记录数 · number of events in the stream
             * @example 1
             */
            version: number;
            /**
             * @description a bigint, serialized as a decimal string
             * @example 4711
             */
            position: string;
            /** Format: uuid */
            agencyId: string;
        };
        RenameAgencyRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @description 公开名称，不得为个人姓名 · public name, must not be a person’s name */
            name: string;
            /**
             * Format: date-time
             * @description 名称自此时起用，不可在将来，缺省为 at · since when it has the name, not in the future; `at` by default
             * @example 2025-03-04T09:30:00+08:00
             */
            from?: string;
        };
        EndAgencyRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * Format: uuid
             * @description 承接其未办结工作的单位 · agency that takes over its open work
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            successorId?: string;
        };
        IssueApiKeyRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * @description 系统名称 · name of the system
             * @example 110 接处警系统
             */
            name?: string;
            /**
             * Format: date-time
             * @description 失效时间 · when it expires
             * @example 2030-01-01T00:00:00+08:00
             */
            expiresAt?: string;
            /**
             * @description 只可从这些网络使用（CIDR） · valid from these networks only (CIDR)
             * @example [
             *       "10.20.0.0/16"
             *     ]
             */
            networks?: string[];
        };
        IssueApiKeyAnswer: {
            /**
             * @description 记录数 · number of events in the stream
             * @example 1
             */
            version: number;
            /**
             * @description a bigint, serialized as a decimal string
             * @example 4711
             */
            position: string;
            /** Format: uuid */
            agencyId: string;
            /** Format: uuid */
            apiKeyId: string;
            /**
             * Format: uuid
             * @description 该系统以此身份办理 · officer the system acts as
             */
            officerId: string;
            /**
             * Format: uuid
             * @description 须由中心负责人确认后生效 · opens nothing until a leader confirms it
             */
            appointmentId: string;
            /**
             * @description 一次性告知，不保存 · returned once, not stored
             * @example mpcc_…
             */
            apiKey: string;
        };
        RevokeApiKeyRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
        };
        AreaItem: {
            /** @example 370682001201 */
            code: string;
            /** @example 城厢街道 */
            name: string;
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description 终止时间 · end time
             */
            to: string | null;
        };
        AreaPage: {
            items: components["schemas"]["AreaItem"][];
            /** @description 下一页 · next page; null on the last page */
            nextCursor: string | null;
        };
        DefineAreaRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @example 370682001201 */
            code: string;
            /** @description 名称，不得为个人姓名 · name, must not be a person’s name */
            name: string;
            /**
             * Format: date-time
             * @description 自此时起，不可在将来，缺省为 at · since when, not in the future; `at` by default
             * @example 2025-03-04T09:30:00+08:00
             */
            from?: string;
        };
        AreaAnswer: {
            /**
             * @description 记录数 · number of events in the stream
             * @example 1
             */
            version: number;
            /**
             * @description a bigint, serialized as a decimal string
             * @example 4711
             */
            position: string;
            /** @example 370682001201 */
            code: string;
        };
        EndAreaRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * @description 缘由 · reason
             * @enum {string}
             */
            reason?: "MERGED" | "ABOLISHED" | "CODE_CHANGED" | "ENTERED_IN_ERROR";
        };
        AgencyName: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "CIVIL_AFFAIRS" | "POLICE" | "PROCURATORATE" | "EDUCATION" | "COURT" | "JUSTICE" | "HEALTH" | "DPF" | "WOMENS_FEDERATION" | "YOUTH_LEAGUE" | "WOMEN_CHILDREN_COMMITTEE" | "TOWNSHIP" | "MINORS_CENTER" | "STATION" | "NGO" | "SCHOOL" | "HOSPITAL";
            name: string;
        };
        AppointmentItem: {
            /** Format: uuid */
            appointmentId: string;
            /** @enum {string} */
            role: "CHILD_DIRECTOR" | "TOWN_SUPERVISOR" | "DISPATCHER" | "AGENCY_LIAISON" | "RESCUE_WORKER" | "SOCIAL_WORKER" | "CENTER_LEADER" | "AUDITOR" | "SYS_ADMIN" | "STATISTICS_VIEWER" | "CARE_COORDINATOR";
            agency: components["schemas"]["AgencyName"];
            /** @example 370682 */
            areaCode: string;
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description 终止或届满的时间 · when it ends or has ended; null if it is open-ended
             */
            to: string | null;
            /**
             * Format: date-time
             * @description 任期届满 · the end of the term
             */
            until: string | null;
            /** @description 目前的责任村居 · the present duty areas; before the start, those it starts with */
            dutyAreas: string[];
            /**
             * @description PENDING：确认前无效 · PENDING: opens nothing until a center leader confirms it
             * @enum {string}
             */
            status: "PENDING" | "CONFIRMED" | "NOT_REQUIRED";
        };
        OfficerItem: {
            /** Format: uuid */
            officerId: string;
            /** @description 无登录账号时为 null · null if the officer cannot sign in */
            username: string | null;
            /** @description 已遗忘时为 null · null if erased */
            name: string | null;
            /**
             * Format: date-time
             * @description 离任时间 · end of service
             */
            endedAt: string | null;
            appointments: components["schemas"]["AppointmentItem"][];
        };
        OfficerPage: {
            items: components["schemas"]["OfficerItem"][];
            /** @description 下一页 · next page; null on the last page */
            nextCursor: string | null;
        };
        MissingConfirmationItem: {
            /** Format: date-time */
            since: string;
            /** @enum {string} */
            reason: "APPOINTED" | "PASSWORD_RESET" | "IDENTITY_BOUND";
            /** @description 任命或重置的人，不得由其确认 · who appointed the officer or gave access; they cannot confirm it */
            askedBy: string[];
        };
        OfficerAppointmentItem: {
            /** Format: uuid */
            appointmentId: string;
            /** @enum {string} */
            role: "CHILD_DIRECTOR" | "TOWN_SUPERVISOR" | "DISPATCHER" | "AGENCY_LIAISON" | "RESCUE_WORKER" | "SOCIAL_WORKER" | "CENTER_LEADER" | "AUDITOR" | "SYS_ADMIN" | "STATISTICS_VIEWER" | "CARE_COORDINATOR";
            agency: components["schemas"]["AgencyName"];
            /** @example 370682 */
            areaCode: string;
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description 终止或届满的时间 · when it ends or has ended; null if it is open-ended
             */
            to: string | null;
            /**
             * Format: date-time
             * @description 任期届满 · the end of the term
             */
            until: string | null;
            /** @description 目前的责任村居 · the present duty areas; before the start, those it starts with */
            dutyAreas: string[];
            /**
             * @description PENDING：确认前无效 · PENDING: opens nothing until a center leader confirms it
             * @enum {string}
             */
            status: "PENDING" | "CONFIRMED" | "NOT_REQUIRED";
            /** Format: uuid */
            officerId: string;
            /** @description 无登录账号时为 null · null without a username */
            username: string | null;
            /** @description 已遗忘时为 null · null if erased */
            name: string | null;
            unconfirmed: components["schemas"]["MissingConfirmationItem"] | null;
        };
        OfficerAppointmentPage: {
            items: components["schemas"]["OfficerAppointmentItem"][];
            /** @description 下一页 · next page; null on the last page */
            nextCursor: string | null;
        };
        RosterItem: {
            /** Format: uuid */
            appointmentId: string;
            /** Format: uuid */
            officerId: string;
            /** @description 已遗忘时为 null · null if erased */
            name: string | null;
            /** @enum {string} */
            role: "CHILD_DIRECTOR" | "TOWN_SUPERVISOR" | "DISPATCHER" | "AGENCY_LIAISON" | "RESCUE_WORKER" | "SOCIAL_WORKER" | "CENTER_LEADER" | "AUDITOR" | "SYS_ADMIN" | "STATISTICS_VIEWER" | "CARE_COORDINATOR";
            agency: components["schemas"]["AgencyName"];
            /** @example 370682001 */
            areaCode: string;
            /** @description 当日的责任村居 · the duty areas of the day */
            dutyAreas: string[];
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description 届满或终止的时间，单位终止的以单位为准 · when it ends, or its agency does; null if open-ended
             */
            until: string | null;
            /**
             * @description 目前的确认情况；待确认的也计为任职 · as of now; a pending one counts as a post
             * @enum {string}
             */
            confirmation: "PENDING" | "CONFIRMED" | "NOT_REQUIRED";
        };
        RosterAreaItem: {
            /** @example 370682001201 */
            code: string;
            /** @example 第一村 */
            name: string;
        };
        RosterPage: {
            /**
             * Format: date
             * @example 2024-08-06
             */
            on: string;
            items: components["schemas"]["RosterItem"][];
            /** @description 下一页 · next page; null on the last page */
            nextCursor: string | null;
            /** @description 不在任何人责任村居之内的村居，每页相同 · villages in nobody’s duty areas; the same on every page */
            villagesWithoutDirector: components["schemas"]["RosterAreaItem"][];
            /** @description 没有工作站的镇街，每页相同 · townships without a station; the same on every page */
            townshipsWithoutStation: components["schemas"]["RosterAreaItem"][];
            /** @description 三十日内届满或终止的，每页相同 · those that end within 30 days; the same on every page */
            endingSoon: components["schemas"]["RosterItem"][];
        };
        RegisterOfficerRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * @description 缺省为单位辖区 · the agency’s area by default
             * @example 370682
             */
            areaCode?: string;
            /** @description 责任村居，十二位代码 · the villages that the officer is responsible for, twelve digits */
            dutyAreas?: string[];
            /**
             * Format: date-time
             * @description 任职起始，可在将来，缺省为 at · start of the post, may be in the future; `at` by default
             * @example 2025-03-04T09:30:00+08:00
             */
            from?: string;
            /**
             * Format: date-time
             * @description 任期届满，届时自行终止，缺省为无期限 · end of the term, at which the post ends by itself; open-ended by default
             * @example 2025-03-04T09:30:00+08:00
             */
            until?: string;
            /**
             * @description 缺省则只有任职，不能登录 · without it the officer has a post and no access
             * @example wang.fang
             */
            username?: string;
            /** @description 姓名，密封保存 · stored encrypted */
            name: string;
            /** @enum {string} */
            role: "CHILD_DIRECTOR" | "TOWN_SUPERVISOR" | "DISPATCHER" | "AGENCY_LIAISON" | "RESCUE_WORKER" | "SOCIAL_WORKER" | "CENTER_LEADER" | "AUDITOR" | "SYS_ADMIN" | "STATISTICS_VIEWER" | "CARE_COORDINATOR";
            /**
             * Format: uuid
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            agencyId: string;
        };
        RegisterOfficerAnswer: {
            /**
             * @description 记录数 · number of events in the stream
             * @example 1
             */
            version: number;
            /**
             * @description a bigint, serialized as a decimal string
             * @example 4711
             */
            position: string;
            /** Format: uuid */
            officerId: string;
            /** Format: uuid */
            appointmentId: string;
            /**
             * @description 一次性密码，24 小时内只能用于修改密码 · one-time password: it can only be used to change the password, within 24 hours; a repeat returns it until it is used
             * @example k7mq-2xzd-9fwp-hc4v
             */
            password?: string;
        };
        AppointOfficerRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * @description 缺省为单位辖区 · the agency’s area by default
             * @example 370682
             */
            areaCode?: string;
            /** @description 责任村居，十二位代码 · the villages that the officer is responsible for, twelve digits */
            dutyAreas?: string[];
            /**
             * Format: date-time
             * @description 任职起始，可在将来，缺省为 at · start of the post, may be in the future; `at` by default
             * @example 2025-03-04T09:30:00+08:00
             */
            from?: string;
            /**
             * Format: date-time
             * @description 任期届满，届时自行终止，缺省为无期限 · end of the term, at which the post ends by itself; open-ended by default
             * @example 2025-03-04T09:30:00+08:00
             */
            until?: string;
            /** @enum {string} */
            role: "CHILD_DIRECTOR" | "TOWN_SUPERVISOR" | "DISPATCHER" | "AGENCY_LIAISON" | "RESCUE_WORKER" | "SOCIAL_WORKER" | "CENTER_LEADER" | "AUDITOR" | "SYS_ADMIN" | "STATISTICS_VIEWER" | "CARE_COORDINATOR";
            /**
             * Format: uuid
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            agencyId: string;
        };
        AppointOfficerAnswer: {
            /**
             * @description 记录数 · number of events in the stream
             * @example 1
             */
            version: number;
            /**
             * @description a bigint, serialized as a decimal string
             * @example 4711
             */
            position: string;
            /** Format: uuid */
            officerId: string;
            /** Format: uuid */
            appointmentId: string;
        };
        ChangeDutyAreasRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @description 责任村居，取代原有的 · villages; they replace the present ones */
            dutyAreas: string[];
            /**
             * Format: date-time
             * @description 自此时起，可在将来，缺省为 at · since when, may be in the future; `at` by default
             * @example 2025-03-04T09:30:00+08:00
             */
            from?: string;
        };
        OfficerAnswer: {
            /**
             * @description 记录数 · number of events in the stream
             * @example 1
             */
            version: number;
            /**
             * @description a bigint, serialized as a decimal string
             * @example 4711
             */
            position: string;
            /** Format: uuid */
            officerId: string;
        };
        EndAppointmentRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
        };
        EndOfficerRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
        };
        ResetPasswordRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
        };
        ResetPasswordAnswer: {
            /**
             * @description 记录数 · number of events in the stream
             * @example 1
             */
            version: number;
            /**
             * @description a bigint, serialized as a decimal string
             * @example 4711
             */
            position: string;
            /** Format: uuid */
            officerId: string;
            /**
             * @description 不保存；重发同一请求仍告知，用过则不再告知 · not stored; a repeat returns it again until it is used
             * @example k7mq-2xzd-9fwp-hc4v
             */
            password?: string;
        };
        BindIdentityRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * @description 签发方，与令牌的 iss 完全一致 · the issuer, exactly as in the claim iss
             * @example https://id.example.gov.cn
             */
            issuer: string;
            /**
             * @description 与令牌的 sub 完全一致 · exactly as in the claim sub
             * @example 248289761001
             */
            subject: string;
        };
        ConfirmAppointmentsRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            appointmentIds: string[];
        };
        ConfirmedItem: {
            /** Format: uuid */
            appointmentId: string;
            /** @enum {string} */
            status: "CONFIRMED" | "REFUSED";
            /**
             * @description 未确认的原因 · the problem code if it was refused
             * @example same-person
             */
            code: string | null;
        };
        ConfirmAppointmentsAnswer: {
            /** @description 逐项结果 · one result for each appointment */
            results: components["schemas"]["ConfirmedItem"][];
            /**
             * @description 最后一项确认的位置 · the position of the last confirmation; 0 if there is none
             * @example 4711
             */
            position: string;
        };
        RowError: {
            /**
             * @description 列名，同文件表头；缺省为整行 · heading of the column in the file; none for the whole row
             * @example 责任村居
             */
            column?: string;
            /**
             * @description 字段或问题代码 · field code or problem code
             * @example unknown-area
             */
            code: components["schemas"]["FieldCode"] | components["schemas"]["ProblemCode"];
            message: string;
        };
        ImportedArea: {
            /** @description 该行在文件中的行号 · number of the row in the file */
            line: number;
            /** @enum {string} */
            status: "defined" | "repeated" | "refused" | "unavailable";
            /** @example 370682001201 */
            code?: string;
            errors?: components["schemas"]["RowError"][];
        };
        ImportedRows: {
            /** @description 新登记的行 · rows with something new */
            written: number;
            repeated: number;
            refused: number;
            /** @description 是否读到文件末尾 · whether the file was read to the end */
            complete: boolean;
            /**
             * @description 提前结束的原因 · why the import ended early
             * @example log-unavailable
             */
            code?: components["schemas"]["ProblemCode"];
            /** @description 未识别而忽略的列 · columns that are not read */
            ignored: string[];
        };
        RowsImportEnd: {
            summary: components["schemas"]["ImportedRows"];
        };
        ImportedOfficer: {
            /** @description 该行在文件中的行号 · number of the row in the file */
            line: number;
            /**
             * @description appointed：此前各行的人员另任一职 · another post of an officer of an earlier row
             * @enum {string}
             */
            status: "registered" | "appointed" | "repeated" | "refused" | "unavailable";
            /** Format: uuid */
            officerId?: string;
            /** Format: uuid */
            appointmentId?: string;
            /** @description 有用户名者的一次性密码 · the one-time password of an officer with a username; see POST /v1/officers */
            password?: string;
            errors?: components["schemas"]["RowError"][];
        };
        ShiftAnswer: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** Format: uuid */
            officerId: string;
            /** @description 已被遗忘者为 null · null if forgotten */
            name: string | null;
            /** @description 值班电话 · the phone number of the shift */
            phone: string | null;
        };
        DutyRosterAnswer: {
            items: components["schemas"]["ShiftAnswer"][];
        };
        OnDutyAnswer: {
            /** Format: uuid */
            officerId?: string;
            name?: string | null;
            phone?: string | null;
            /**
             * Format: date-time
             * @description 本班结束时间 · end of the shift
             */
            until?: string;
        };
        ShiftRequest: {
            /**
             * Format: date-time
             * @example 2025-03-04T09:30:00+08:00
             */
            from: string;
            /**
             * Format: date-time
             * @example 2025-03-04T09:30:00+08:00
             */
            to: string;
            /**
             * Format: uuid
             * @description 调度员或中心负责人 · a dispatcher or center leader
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            officerId: string;
            /** @description 值班电话 · the phone number of the shift */
            phone?: string;
        };
        SetDutyRosterRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * Format: date-time
             * @description 此时段原有的班次全部被替换 · all shifts of this span of time are replaced
             * @example 2025-03-04T09:30:00+08:00
             */
            from: string;
            /**
             * Format: date-time
             * @example 2025-03-04T09:30:00+08:00
             */
            to: string;
            shifts: components["schemas"]["ShiftRequest"][];
        };
        DutyRosterSetAnswer: {
            /** @example 4711 */
            position: string;
        };
        PoliceReportRequest: {
            /**
             * Format: date-time
             * @description 报案时间 · time of the report to the police
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * Format: uuid
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            agencyId?: string;
            note?: string;
            /** @description 未报案的理由 · why it was not reported to the police */
            notReportedNote?: string;
        };
        ReporterRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            name?: string;
            phone?: string;
            /** @default false */
            anonymous: boolean;
            /**
             * @description 要求答复 · wants an answer
             * @default false
             */
            wantsAnswer: boolean;
        };
        AgeAtRequest: {
            age: number;
            /**
             * Format: date
             * @description 当时的日期 · the day on which it was that age
             * @example 2015-06-01
             */
            on: string;
        };
        GuardianRequest: {
            name?: string;
            phone?: string;
            relation?: string;
        };
        ChildRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            name?: string;
            /** @description 校验不符时保留并警告；无、不详等视为未知 · kept with a warning if the check digit is wrong; 无, 不详 and the like: not known */
            idNumber?: string;
            /**
             * @description 证件种类，缺省时识别 · recognised when absent
             * @enum {string}
             */
            idKind?: "RESIDENT" | "RESIDENT_15" | "PASSPORT" | "HK_MACAU_PERMIT" | "TAIWAN_PERMIT" | "FOREIGNER_PERMIT" | "OTHER";
            /**
             * @description 出生日期；只知年份或年龄时照写：2015、2015年3月、约8岁 · date of birth; if less is known, the year, month or age as written
             * @example 2015-06-01
             */
            birthDate?: string;
            /** @description 只知出生年份 · if only the year is known */
            birthYear?: number;
            /** @description 与出生年份一起 · together with the year */
            birthMonth?: number;
            /** @description 只知某日的年龄 · if only an age is known */
            ageAt?: components["schemas"]["AgeAtRequest"];
            address?: string;
            guardian?: components["schemas"]["GuardianRequest"];
            /**
             * @default UNKNOWN
             * @enum {string}
             */
            sex: "MALE" | "FEMALE" | "UNKNOWN";
            /** @default [] */
            categories: ("ORPHAN" | "DE_FACTO_UNATTENDED" | "IN_DIFFICULTY" | "LEFT_BEHIND" | "MIGRANT" | "DISABLED" | "SEVERELY_ILL" | "LOW_INCOME" | "KEY_MONITORED")[];
        };
        AllegedPerpetratorRequest: {
            name?: string;
            relation?: string;
            /**
             * Format: uuid
             * @description 所在单位不可见此线索 · this unit cannot see the lead
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            agencyId?: string;
        };
        RegisterLeadRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            source: "MANDATORY_REPORT" | "HOTLINE_12345" | "POLICE_110" | "HOME_VISIT" | "DATA_MATCH" | "SCHOOL" | "HOSPITAL" | "SELF" | "PUBLIC" | "ONLINE" | "OTHER_AREA" | "OTHER";
            /**
             * Format: date-time
             * @example 2025-03-04T09:30:00+08:00
             */
            discoveredAt: string;
            /**
             * Format: date-time
             * @example 2025-03-04T09:30:00+08:00
             */
            occurredAt?: string;
            /** @description 来源单号，如 110 警情号 · number assigned by the source, e.g. the 110 call number */
            sourceRef?: string;
            /** @example 370682 */
            areaCode?: string;
            /** @enum {string} */
            urgency?: "EMERGENCY" | "URGENT" | "ORDINARY";
            /** @default [] */
            harms: ("SEXUAL" | "ABUSE" | "NEGLECT" | "ABANDONMENT" | "TRAFFICKING" | "FORCED_BEGGING" | "BULLYING" | "MISSING" | "VAGRANCY" | "DROPOUT" | "SELF_HARM" | "ONLINE_HARM" | "CHILD_LABOUR" | "MISCONDUCT" | "EARLY_PREGNANCY" | "NO_GUARDIAN" | "OTHER")[];
            /** @default [] */
            mandatorySituations: ("MR1" | "MR2" | "MR3" | "MR4" | "MR5" | "MR6" | "MR7" | "MR8" | "MR9")[];
            policeReported?: components["schemas"]["PoliceReportRequest"];
            narrative?: string;
            /** @default [] */
            reporters: components["schemas"]["ReporterRequest"][];
            /** @default [] */
            children: components["schemas"]["ChildRequest"][];
            /** @default [] */
            allegedPerpetrators: components["schemas"]["AllegedPerpetratorRequest"][];
        };
        DuplicateAnswer: {
            /** @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10 */
            caseId: string;
            caseNumber: string | null;
            /**
             * @description any status, including `MERGED` and `DECLINED`
             * @enum {string}
             */
            status: "HANDLING" | "MERGED" | "REGISTERED" | "ACCEPTED" | "CLOSED" | "DECLINED";
            mergedInto: string | null;
            /** @description confidence of the strongest reason, from 0 to 1 */
            score: number;
            reasons: ("IDENTITY" | "SAME_NUMBER" | "SAME_SOURCE_REF" | "NAME_BIRTH_TOWNSHIP" | "NAME_BIRTH" | "NAME_NEAR_BIRTH" | "SOUND_BIRTH" | "SAME_REPORTER" | "PLACE_TIME_HARM" | "RECURRENCE")[];
            /** @description the children of the requested case that resemble one of this case */
            childIds: string[];
        };
        RegisterLeadAnswer: {
            /** Format: uuid */
            caseId: string;
            /** @example 3 */
            version: number;
            /**
             * @description bigint in code, a decimal string in the response
             * @example 4711
             */
            position: string;
            /** @description 已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed */
            warnings?: {
                /** @enum {string} */
                code: "id-number-checksum" | "id-number-malformed" | "birth-not-understood" | "birth-contradicts-itself" | "birth-date-in-the-future" | "birth-date-implausible" | "birth-date-differs-from-number" | "sex-differs-from-number" | "adult" | "source-ref-reused" | "clock-ahead" | "times-out-of-order" | "police-report-missing" | "unknown-agency" | "unknown-area";
                pointer: string;
            }[];
            /** @example XS-370682-2026-000038 */
            caseNumber: string | null;
            childIds: string[];
            reporterIds: string[];
            /** @description possible duplicates, for the center's dispatcher only; empty if the view is behind */
            duplicates?: components["schemas"]["DuplicateAnswer"][];
        };
        ExtensionLimitRequest: {
            /** @example PT24H */
            wall?: string;
            workingDays?: number;
        };
        ExtendDeadlineRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @description 延长多少：时长或工作日，二者取一 · by a duration or by working days */
            limit: components["schemas"]["ExtensionLimitRequest"];
            /** @enum {string} */
            reason: "COMPLEX" | "WAITING_FOR_OTHERS" | "FORCE_MAJEURE" | "OTHER";
            note: string;
        };
        CommandAnswer: {
            /** Format: uuid */
            caseId: string;
            /** @example 3 */
            version: number;
            /**
             * @description bigint in code, a decimal string in the response
             * @example 4711
             */
            position: string;
            /** @description 已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed */
            warnings?: {
                /** @enum {string} */
                code: "clock-ahead" | "before-its-cause" | "unattended" | "due-in-the-past";
                pointer: string;
            }[];
        };
        IssueSupervisionRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * Format: uuid
             * @description 被督办单位 · the supervised agency
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            agencyId: string;
            /**
             * Format: uuid
             * @description 所涉时限 · the deadline that it is about
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            deadlineId?: string;
            note: string;
        };
        SupervisionIssuedAnswer: {
            /** Format: uuid */
            caseId: string;
            /** @example 3 */
            version: number;
            /**
             * @description bigint in code, a decimal string in the response
             * @example 4711
             */
            position: string;
            /** @description 已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed */
            warnings?: {
                /** @enum {string} */
                code: "clock-ahead" | "before-its-cause" | "unattended" | "due-in-the-past";
                pointer: string;
            }[];
            supervisionId: string;
        };
        AnswerSupervisionRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            note: string;
            /**
             * Format: date-time
             * @description 预计办结时间 · when the step is expected to be done
             * @example 2025-03-04T09:30:00+08:00
             */
            expectedBy?: string;
        };
        SupervisionCommandAnswer: {
            /** @example 4711 */
            position: string;
            supervisionId: string;
            caseId: string;
        };
        EndSupervisionRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            reason: "RESOLVED" | "ISSUED_IN_ERROR" | "NO_LONGER_NEEDED" | "OTHER";
            note: string;
        };
        AcceptLeadRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
        };
        DeclineLeadRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            reason: "NOT_A_MINOR_MATTER" | "OUT_OF_AREA" | "UNFOUNDED" | "OTHER";
            /** @description 告知报告人的去处 · where the reporter was referred to */
            advice: string;
            note?: string;
        };
        TriageLeadRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            urgency: "EMERGENCY" | "URGENT" | "ORDINARY";
            harms: ("SEXUAL" | "ABUSE" | "NEGLECT" | "ABANDONMENT" | "TRAFFICKING" | "FORCED_BEGGING" | "BULLYING" | "MISSING" | "VAGRANCY" | "DROPOUT" | "SELF_HARM" | "ONLINE_HARM" | "CHILD_LABOUR" | "MISCONDUCT" | "EARLY_PREGNANCY" | "NO_GUARDIAN" | "OTHER")[];
            /** @description 研判意见 · the opinion */
            opinion: string;
            /** @description 是否须移送，缺省为不变 · whether a transfer must be issued; unchanged by default */
            needsTransfer?: boolean;
        };
        AssigneeRequest: {
            /**
             * Format: uuid
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            agencyId: string;
            /**
             * Format: uuid
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            officerId?: string;
        };
        AssignCaseRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            to: components["schemas"]["AssigneeRequest"];
            /** @enum {string} */
            reason?: "AREA" | "COMPETENCE" | "WORKLOAD" | "ABSENCE" | "CONFLICT_OF_INTEREST" | "OTHER";
            note?: string;
        };
        ReassignCaseRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            to: components["schemas"]["AssigneeRequest"];
            /** @enum {string} */
            reason: "AREA" | "COMPETENCE" | "WORKLOAD" | "ABSENCE" | "CONFLICT_OF_INTEREST" | "OTHER";
            note?: string;
        };
        ReassignAllRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @description 原经办单位或经办人 · the unit or officer whose open cases are reassigned */
            from: components["schemas"]["AssigneeRequest"];
            to: components["schemas"]["AssigneeRequest"];
            /** @enum {string} */
            reason: "AREA" | "COMPETENCE" | "WORKLOAD" | "ABSENCE" | "CONFLICT_OF_INTEREST" | "OTHER";
            note?: string;
            /**
             * @description 每页个案数 · cases per page
             * @default 50
             * @example 50
             */
            limit: number;
            /**
             * @description 上一页的 nextCursor · nextCursor of the previous page
             * @example WyI0NzExIl0
             */
            cursor?: string;
        };
        ReassignedAnswer: {
            caseId: string;
            /** @enum {string} */
            status: "REFUSED" | "MOVED";
            /** @description the problem code if the case was refused */
            code: string | null;
            version: number | null;
        };
        ReassignAllAnswer: {
            /** @description 已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed */
            warnings?: {
                /** @enum {string} */
                code: "clock-ahead" | "before-its-cause" | "unattended" | "due-in-the-past";
                pointer: string;
            }[];
            /** @description one result for each open case of the page that the caller sees in full, in log order */
            results: components["schemas"]["ReassignedAnswer"][];
            /** @description `null` on the last page */
            nextCursor: string | null;
        };
        BulkRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            command: "accept" | "decline" | "assign";
            caseIds: string[];
            /** @description assign */
            to?: components["schemas"]["AssigneeRequest"];
            /**
             * @description decline, assign
             * @enum {string}
             */
            reason?: "NOT_A_MINOR_MATTER" | "OUT_OF_AREA" | "UNFOUNDED" | "OTHER" | "AREA" | "COMPETENCE" | "WORKLOAD" | "ABSENCE" | "CONFLICT_OF_INTEREST";
            /** @description decline */
            advice?: string;
            /** @description decline, assign */
            note?: string;
        };
        BulkResultAnswer: {
            caseId: string;
            /** @enum {string} */
            status: "REFUSED" | "DONE";
            /** @description the problem code if the case was refused; `not-found` if the caller does not see it */
            code: string | null;
            version: number | null;
        };
        BulkAnswer: {
            /** @description 已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed */
            warnings?: {
                /** @enum {string} */
                code: "clock-ahead" | "before-its-cause" | "unattended" | "due-in-the-past";
                pointer: string;
            }[];
            /** @description one result for each case, in the order of the request */
            results: components["schemas"]["BulkResultAnswer"][];
        };
        GradeRiskRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * Format: uuid
             * @description 缺省为全案儿童 · if omitted, every child of the case
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            childId?: string;
            /** @enum {string} */
            level: "HIGH" | "MEDIUM_HIGH" | "MEDIUM_LOW" | "LOW";
            /** @description 定级依据 · the basis of the grade */
            basis: string;
        };
        IssueTransferRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * Format: uuid
             * @description 接收机构 · the receiving agency
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            to: string;
            /** @enum {string} */
            reason: "SUSPECTED_CRIME" | "GUARDIANSHIP" | "SCHOOL_DUTY" | "MEDICAL" | "LEGAL_AID" | "DISABILITY" | "DOMESTIC_VIOLENCE" | "YOUTH_SERVICE" | "OTHER_AREA" | "OTHER";
            /** @description 移送函正文 · text of the transfer letter */
            letter: string;
            /**
             * Format: uuid
             * @description 所接替的退回移送；缺省：同一理由最近一次以无权管辖或不属本地退回、且尚无接替的移送 · the returned transfer that this one replaces; default: the latest one for the same reason that was returned as NOT_COMPETENT or OUT_OF_AREA and not replaced
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            replaces?: string;
            /**
             * Format: date-time
             * @description 回告期限，不早于移送 · when the feedback is due; not before the issue
             * @example 2025-03-04T09:30:00+08:00
             */
            dueAt?: string;
            note?: string;
        };
        IssueTransferAnswer: {
            /** Format: uuid */
            caseId: string;
            /** @example 3 */
            version: number;
            /**
             * @description bigint in code, a decimal string in the response
             * @example 4711
             */
            position: string;
            /** @description 已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed */
            warnings?: {
                /** @enum {string} */
                code: "clock-ahead" | "before-its-cause" | "unattended" | "due-in-the-past";
                pointer: string;
            }[];
            /** Format: uuid */
            transferId: string;
            /** @example YS-370682-2026-000007 */
            transferNumber: string | null;
        };
        SignForTransferRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
        };
        AcceptTransferRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
        };
        FeedBackRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            kind: "INTERIM" | "FINAL";
            /** @enum {string} */
            outcome: "HANDLED" | "IN_PROGRESS" | "NOT_SUBSTANTIATED" | "HANDED_ON" | "OTHER";
            /** @default [] */
            measures: ("EMERGENCY_PLACEMENT" | "TEMP_GUARDIANSHIP" | "TEMP_CARE" | "MEDICAL" | "LIVING_AID" | "FAMILY_TRACING" | "PSYCH" | "LEGAL_AID" | "JUDICIAL_AID" | "SCHOOL_RETURN" | "HUKOU" | "ENROLMENT" | "WARNING_LETTER" | "PROTECTION_ORDER" | "SUPERVISION_ORDER" | "FAMILY_EDU_ORDER" | "ENTRUSTED_CARE" | "RETURNED_HOME" | "REVOKED" | "RESTORED" | "LONG_TERM" | "FOSTER" | "ADOPTED")[];
            text?: string;
        };
        RejectFeedbackRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @description 退回理由 · why the feedback is rejected */
            note: string;
        };
        CompleteTransferRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
        };
        InformReporterRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * Format: uuid
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            reporterId: string;
            /**
             * @description 与 text 同用 · required together with text
             * @enum {string}
             */
            how?: "PHONE" | "LETTER" | "VISIT" | "ONLINE";
            text?: string;
            /** @description 无法联系，与 note 同用 · the reporter is unreachable; required together with note */
            notReachable?: boolean;
            note?: string;
        };
        JudgementsRequest: {
            /** @description 儿童目前安全 · the child is safe now */
            safeNow?: boolean;
            /** @description 已听取儿童意见 · the child was asked for its view */
            childViewNoted?: boolean;
            /** @description 不适用的理由 · why the view of the child does not apply */
            childViewNotApplicableNote?: string;
        };
        ProposeClosureRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            reason: "RISK_REMOVED" | "LONG_TERM_PLAN" | "UNFOUNDED" | "MOVED_AWAY" | "TURNED_18" | "DECEASED";
            /** @default {} */
            judgements: components["schemas"]["JudgementsRequest"];
            /** @description 说明；有儿童未满18周岁而以年满18周岁结案，或风险等级为高而以死亡、移出辖区、查无此事结案的，必填 · required for TURNED_18 while a child is under 18, and for DECEASED, MOVED_AWAY and UNFOUNDED with a HIGH grade */
            note?: string;
        };
        RejectClosureRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @description 不同意的理由 · why the case stays open */
            note: string;
        };
        CloseCaseRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
        };
        AddChildRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            name?: string;
            /** @description 校验不符时保留并警告；无、不详等视为未知 · kept with a warning if the check digit is wrong; 无, 不详 and the like: not known */
            idNumber?: string;
            /**
             * @description 证件种类，缺省时识别 · recognised when absent
             * @enum {string}
             */
            idKind?: "RESIDENT" | "RESIDENT_15" | "PASSPORT" | "HK_MACAU_PERMIT" | "TAIWAN_PERMIT" | "FOREIGNER_PERMIT" | "OTHER";
            /**
             * @description 出生日期；只知年份或年龄时照写：2015、2015年3月、约8岁 · date of birth; if less is known, the year, month or age as written
             * @example 2015-06-01
             */
            birthDate?: string;
            /** @description 只知出生年份 · if only the year is known */
            birthYear?: number;
            /** @description 与出生年份一起 · together with the year */
            birthMonth?: number;
            /** @description 只知某日的年龄 · if only an age is known */
            ageAt?: components["schemas"]["AgeAtRequest"];
            address?: string;
            guardian?: components["schemas"]["GuardianRequest"];
            /**
             * @default UNKNOWN
             * @enum {string}
             */
            sex: "MALE" | "FEMALE" | "UNKNOWN";
            /** @default [] */
            categories: ("ORPHAN" | "DE_FACTO_UNATTENDED" | "IN_DIFFICULTY" | "LEFT_BEHIND" | "MIGRANT" | "DISABLED" | "SEVERELY_ILL" | "LOW_INCOME" | "KEY_MONITORED")[];
        };
        AddChildAnswer: {
            /** Format: uuid */
            caseId: string;
            /** @example 3 */
            version: number;
            /**
             * @description bigint in code, a decimal string in the response
             * @example 4711
             */
            position: string;
            /** @description 已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed */
            warnings?: {
                /** @enum {string} */
                code: "id-number-checksum" | "id-number-malformed" | "birth-not-understood" | "birth-contradicts-itself" | "birth-date-in-the-future" | "birth-date-implausible" | "birth-date-differs-from-number" | "sex-differs-from-number" | "adult" | "clock-ahead" | "before-its-cause" | "unattended" | "due-in-the-past";
                pointer: string;
            }[];
            /** Format: uuid */
            childId: string;
        };
        IdentifyChildRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            name?: string;
            /** @description 校验不符时保留并警告；无、不详等视为未知 · kept with a warning if the check digit is wrong; 无, 不详 and the like: not known */
            idNumber?: string;
            /**
             * @description 证件种类，缺省时识别 · recognised when absent
             * @enum {string}
             */
            idKind?: "RESIDENT" | "RESIDENT_15" | "PASSPORT" | "HK_MACAU_PERMIT" | "TAIWAN_PERMIT" | "FOREIGNER_PERMIT" | "OTHER";
            /**
             * @description 出生日期；只知年份或年龄时照写：2015、2015年3月、约8岁 · date of birth; if less is known, the year, month or age as written
             * @example 2015-06-01
             */
            birthDate?: string;
            /** @description 只知出生年份 · if only the year is known */
            birthYear?: number;
            /** @description 与出生年份一起 · together with the year */
            birthMonth?: number;
            /** @description 只知某日的年龄 · if only an age is known */
            ageAt?: components["schemas"]["AgeAtRequest"];
            address?: string;
            guardian?: components["schemas"]["GuardianRequest"];
            /** @enum {string} */
            sex?: "MALE" | "FEMALE" | "UNKNOWN";
            categories?: ("ORPHAN" | "DE_FACTO_UNATTENDED" | "IN_DIFFICULTY" | "LEFT_BEHIND" | "MIGRANT" | "DISABLED" | "SEVERELY_ILL" | "LOW_INCOME" | "KEY_MONITORED")[];
        };
        ChildRecordedAnswer: {
            /** Format: uuid */
            caseId: string;
            /** @example 3 */
            version: number;
            /**
             * @description bigint in code, a decimal string in the response
             * @example 4711
             */
            position: string;
            /** @description 已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed */
            warnings?: {
                /** @enum {string} */
                code: "id-number-checksum" | "id-number-malformed" | "birth-not-understood" | "birth-contradicts-itself" | "birth-date-in-the-future" | "birth-date-implausible" | "birth-date-differs-from-number" | "sex-differs-from-number" | "adult" | "clock-ahead" | "before-its-cause" | "unattended" | "due-in-the-past";
                pointer: string;
            }[];
        };
        VoidChildRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            reason: "ENTERED_IN_ERROR" | "OTHER";
            /** @description 理由 · why */
            note: string;
        };
        AddReporterRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            name?: string;
            phone?: string;
            /** @default false */
            anonymous: boolean;
            /**
             * @description 要求答复 · wants an answer
             * @default false
             */
            wantsAnswer: boolean;
        };
        AddReporterAnswer: {
            /** Format: uuid */
            caseId: string;
            /** @example 3 */
            version: number;
            /**
             * @description bigint in code, a decimal string in the response
             * @example 4711
             */
            position: string;
            /** @description 已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed */
            warnings?: {
                /** @enum {string} */
                code: "clock-ahead" | "before-its-cause" | "unattended" | "due-in-the-past";
                pointer: string;
            }[];
            /** Format: uuid */
            reporterId: string;
        };
        RecordNoteRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            text: string;
        };
        CopyCaseRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * Format: uuid
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            agencyId: string;
            /**
             * Format: date-time
             * @description 抄送截止，至多一年，默认九十天后 · the end of the access, within a year; in ninety days by default
             * @example 2025-03-04T09:30:00+08:00
             */
            until?: string;
            note?: string;
        };
        EndCopyRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            reason: "ENTERED_IN_ERROR" | "OTHER";
            /** @description 理由 · why */
            note: string;
        };
        ReportToPoliceRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * Format: uuid
             * @description 受理报案的公安机关 · the police agency that received the report
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            agencyId?: string;
            /** @description 回执编号 · receipt number */
            receipt?: string;
            note?: string;
            /** @description 不报案的理由，不与其他栏同填 · why it is not reported; in place of the other fields */
            notReportedNote?: string;
        };
        RecordVisitRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            kind: "VERIFICATION" | "FOLLOW_UP";
            place?: string;
            finding: string;
            /** @default [] */
            childrenSeen: string[];
        };
        RecordAssessmentRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            kind: "SAFETY" | "FULL";
            assessorIds: string[];
            finding: string;
            /** @enum {string} */
            level?: "HIGH" | "MEDIUM_HIGH" | "MEDIUM_LOW" | "LOW";
            /** @enum {string} */
            guardianshipCapacity?: "GOOD" | "FAIR" | "POOR" | "NONE";
        };
        HoldConferenceRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            agencyIds: string[];
            /** @description 会商纪要 · the minutes */
            minutes: string;
        };
        RequestMaterialRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @description 缺少的材料 · what is missing */
            gaps: string[];
        };
        SupplementMaterialRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            text: string;
        };
        ReturnTransferRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            reason: "NOT_COMPETENT" | "OUT_OF_AREA" | "DUPLICATE" | "ALREADY_HANDLED";
            /**
             * Format: uuid
             * @description 有管辖权的单位 · the competent agency
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            competentAgencyId?: string;
            /** @description 儿童目前安全，紧急个案必填 · the child is safe; required in an emergency */
            childSafe?: boolean;
            note?: string;
        };
        ReturnTransferAnswer: {
            /** Format: uuid */
            caseId: string;
            /** @example 3 */
            version: number;
            /**
             * @description bigint in code, a decimal string in the response
             * @example 4711
             */
            position: string;
            /** @description 已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed */
            warnings?: {
                /** @enum {string} */
                code: "clock-ahead" | "before-its-cause" | "unattended" | "due-in-the-past";
                pointer: string;
            }[];
            /**
             * Format: uuid
             * @description 由此产生的争议 · the dispute raised by this return
             */
            disputeId?: string;
        };
        WithdrawTransferRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            reason: "ISSUED_IN_ERROR" | "RESOLVED" | "BETTER_AGENCY" | "OTHER";
            note?: string;
        };
        ConfirmWithdrawalRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
        };
        RuleDisputeRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * Format: uuid
             * @description 裁定由其办理的单位；已有未办结移送的，该移送即为裁定的移送 · the agency that must handle the matter; an open transfer that it has becomes the ruled one
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            agencyId: string;
            /** @description 裁定理由，即移送函正文 · reason for the ruling; also the text of the transfer letter */
            note: string;
        };
        StartRescueRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            kind: "EMERGENCY_PLACEMENT" | "TEMP_GUARDIANSHIP" | "TEMP_CARE" | "MEDICAL" | "LIVING_AID" | "FAMILY_TRACING" | "PSYCH" | "LEGAL_AID" | "JUDICIAL_AID" | "SCHOOL_RETURN" | "HUKOU" | "ENROLMENT";
            childIds: string[];
            place?: string;
            note?: string;
        };
        StartRescueAnswer: {
            /** Format: uuid */
            caseId: string;
            /** @example 3 */
            version: number;
            /**
             * @description bigint in code, a decimal string in the response
             * @example 4711
             */
            position: string;
            /** @description 已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed */
            warnings?: {
                /** @enum {string} */
                code: "clock-ahead" | "before-its-cause" | "unattended" | "due-in-the-past";
                pointer: string;
            }[];
            /** Format: uuid */
            rescueId: string;
            /** @example JZ-370682-2026-000004 */
            rescueNumber: string | null;
        };
        VoidRescueRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            reason: "ENTERED_IN_ERROR" | "OTHER";
            /** @description 理由 · why */
            note: string;
        };
        EndRescueRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            outcome: "SAFE_AT_HOME" | "PLACED" | "TREATED" | "RETURNED_TO_SCHOOL" | "ENROLLED" | "HANDED_OVER" | "NO_LONGER_NEEDED" | "OTHER";
            note?: string;
        };
        MergeLeadRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * Format: uuid
             * @description 并入的个案 · the case to merge into
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            into: string;
            note?: string;
        };
        UnmergeLeadRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            note: string;
        };
        BarAgencyRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * Format: uuid
             * @description 须回避的单位，含其承接单位和下级单位 · the agency to bar, with its successors and sub-agencies
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            agencyId: string;
            note: string;
        };
        BarAgencyAnswer: {
            /** Format: uuid */
            caseId: string;
            /** @example 3 */
            version: number;
            /**
             * @description bigint in code, a decimal string in the response
             * @example 4711
             */
            position: string;
            /** @description 已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed */
            warnings?: {
                /** @enum {string} */
                code: "clock-ahead" | "before-its-cause" | "unattended" | "due-in-the-past";
                pointer: string;
            }[];
            /** Format: uuid */
            barId: string;
        };
        EndBarRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            note: string;
        };
        ReopenCaseRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            reason: "NEW_FACT" | "WRONG_CLOSURE" | "FAILED_MEASURE";
            note?: string;
        };
        CorrectRecordRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @description 所更正事件的 revision · revision of the event to correct */
            revision: number;
            /**
             * @description 所更正的字段，即事件中的 JSON 指针 · the field to correct, as a JSON pointer into the event, such as `/children/0/name`
             * @example narrative
             */
            field: string;
            /** @description 应有的值；childIds 为列表，wantsAnswer 为 true 或 false，出生日期只知年份或年龄时照写；省略即没有值 · the corrected value: a list for `childIds`, `true` or `false` for `wantsAnswer`; of a birth that is not fully known, the year, month or age as written; absent if the field has no value */
            value?: string;
            /** @enum {string} */
            reason?: "ENTERED_IN_ERROR" | "OTHER";
            /** @description 更正理由，未给 reason 时必填 · why; required without a `reason` */
            note?: string;
        };
        CorrectRecordAnswer: {
            /** Format: uuid */
            caseId: string;
            /** @example 3 */
            version: number;
            /**
             * @description bigint in code, a decimal string in the response
             * @example 4711
             */
            position: string;
            /** @description 已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed */
            warnings?: {
                /** @enum {string} */
                code: "id-number-checksum" | "id-number-malformed" | "birth-not-understood" | "birth-contradicts-itself" | "birth-date-in-the-future" | "birth-date-implausible" | "birth-date-differs-from-number" | "sex-differs-from-number" | "adult" | "times-out-of-order" | "clock-ahead" | "before-its-cause" | "unattended" | "due-in-the-past";
                pointer: string;
            }[];
        };
        LiftSecrecyRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @description 解除的理由 · why */
            note: string;
        };
        ListOfficerRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * Format: uuid
             * @description 列入知情名单的工作人员 · the officer to add to the list
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            officerId: string;
            note?: string;
        };
        UnlistOfficerRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            note?: string;
        };
        OpenBreakGlassRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            reason: "CHILD_IN_DANGER" | "MEDICAL_EMERGENCY" | "OFFICER_UNREACHABLE" | "COURT_OR_POLICE_REQUEST" | "OTHER";
            /** @description 具体理由 · details of the reason */
            note: string;
        };
        OpenBreakGlassAnswer: {
            /** Format: uuid */
            caseId: string;
            /** @example 3 */
            version: number;
            /**
             * @description bigint in code, a decimal string in the response
             * @example 4711
             */
            position: string;
            /** @description 已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed */
            warnings?: {
                /** @enum {string} */
                code: "clock-ahead" | "before-its-cause" | "unattended" | "due-in-the-past";
                pointer: string;
            }[];
            /** Format: uuid */
            breakGlassId: string;
            /**
             * Format: date-time
             * @description the end of the access
             */
            until: string;
        };
        ReviewBreakGlassRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            finding: "JUSTIFIED" | "NOT_JUSTIFIED";
            /** @description 复核意见 · the opinion of the leader */
            note: string;
        };
        FinishedTransferRequest: {
            /**
             * @description 接收机构的 id 或名称 · id or name of the receiving agency
             * @example 公安局
             */
            to: string;
            /**
             * Format: date-time
             * @example 2025-03-04T09:30:00+08:00
             */
            at: string;
            /**
             * @default OTHER
             * @enum {string}
             */
            reason: "SUSPECTED_CRIME" | "GUARDIANSHIP" | "SCHOOL_DUTY" | "MEDICAL" | "LEGAL_AID" | "DISABILITY" | "DOMESTIC_VIOLENCE" | "YOUTH_SERVICE" | "OTHER_AREA" | "OTHER";
        };
        FinishedRescueRequest: {
            /** @enum {string} */
            kind: "EMERGENCY_PLACEMENT" | "TEMP_GUARDIANSHIP" | "TEMP_CARE" | "MEDICAL" | "LIVING_AID" | "FAMILY_TRACING" | "PSYCH" | "LEGAL_AID" | "JUDICIAL_AID" | "SCHOOL_RETURN" | "HUKOU" | "ENROLMENT";
            /**
             * Format: date-time
             * @example 2025-03-04T09:30:00+08:00
             */
            at: string;
        };
        FinishedClosingRequest: {
            /** @enum {string} */
            reason: "RISK_REMOVED" | "LONG_TERM_PLAN" | "UNFOUNDED" | "MOVED_AWAY" | "TURNED_18" | "DECEASED";
            /**
             * Format: date-time
             * @example 2025-03-04T09:30:00+08:00
             */
            at: string;
        };
        FinishedLeadRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /** @enum {string} */
            source: "MANDATORY_REPORT" | "HOTLINE_12345" | "POLICE_110" | "HOME_VISIT" | "DATA_MATCH" | "SCHOOL" | "HOSPITAL" | "SELF" | "PUBLIC" | "ONLINE" | "OTHER_AREA" | "OTHER";
            /**
             * Format: date-time
             * @example 2025-03-04T09:30:00+08:00
             */
            discoveredAt: string;
            /**
             * Format: date-time
             * @example 2025-03-04T09:30:00+08:00
             */
            occurredAt?: string;
            /** @description 来源单号，如 110 警情号 · number assigned by the source, e.g. the 110 call number */
            sourceRef?: string;
            /** @example 370682 */
            areaCode?: string;
            /** @enum {string} */
            urgency?: "EMERGENCY" | "URGENT" | "ORDINARY";
            /** @default [] */
            harms: ("SEXUAL" | "ABUSE" | "NEGLECT" | "ABANDONMENT" | "TRAFFICKING" | "FORCED_BEGGING" | "BULLYING" | "MISSING" | "VAGRANCY" | "DROPOUT" | "SELF_HARM" | "ONLINE_HARM" | "CHILD_LABOUR" | "MISCONDUCT" | "EARLY_PREGNANCY" | "NO_GUARDIAN" | "OTHER")[];
            /** @default [] */
            mandatorySituations: ("MR1" | "MR2" | "MR3" | "MR4" | "MR5" | "MR6" | "MR7" | "MR8" | "MR9")[];
            policeReported?: components["schemas"]["PoliceReportRequest"];
            narrative?: string;
            /** @default [] */
            reporters: components["schemas"]["ReporterRequest"][];
            /** @default [] */
            children: components["schemas"]["ChildRequest"][];
            /** @default [] */
            allegedPerpetrators: components["schemas"]["AllegedPerpetratorRequest"][];
            /**
             * Format: date-time
             * @description 缺省为登记时间 · defaults to the time of registration
             * @example 2025-03-04T09:30:00+08:00
             */
            acceptedAt?: string;
            /** @default [] */
            transfers: components["schemas"]["FinishedTransferRequest"][];
            /** @default [] */
            rescues: components["schemas"]["FinishedRescueRequest"][];
            closing: components["schemas"]["FinishedClosingRequest"];
        };
        ImportedLine: {
            /**
             * @description 该行在文件中的行号 · number of its first line
             * @example 1
             */
            line: number;
            /** @enum {string} */
            status: "registered" | "repeated" | "joined" | "skipped" | "refused" | "unavailable";
            /** @description joined：所属线索的行号 · the line of its lead */
            joins?: number;
            /**
             * @description skipped
             * @enum {string}
             */
            reason?: "blank" | "before-header" | "repeated-header" | "total" | "footer" | "not-a-person";
            /** Format: uuid */
            caseId?: string;
            /** @example XS-370682-2026-000038 */
            caseNumber?: string | null;
            warnings?: {
                /** @enum {string} */
                code: "id-number-checksum" | "id-number-malformed" | "birth-not-understood" | "birth-contradicts-itself" | "birth-date-in-the-future" | "birth-date-implausible" | "birth-date-differs-from-number" | "sex-differs-from-number" | "adult" | "source-ref-reused" | "clock-ahead" | "times-out-of-order" | "police-report-missing" | "unknown-agency" | "unknown-area" | "stray-quote" | "number-cut-off" | "error-value" | "several-children" | "police-report-without-time" | "registered-when-discovered" | "accepted-when-registered" | "before-its-cause" | "no-heading" | "not-a-person";
                pointer?: string;
                column?: string;
                line?: number;
            }[];
            errors?: components["schemas"]["LineError"][];
        };
        IgnoredColumn: {
            /**
             * @description finished-column：已办结历史的列，由受理调度员以 finished=true 导入时才读 · a column of finished cases, read only if a dispatcher imports with `finished=true`
             * @enum {string}
             */
            code: "unknown-column" | "duplicate-column" | "finished-column" | "sheet-not-read";
            /** @example 备注栏 */
            column?: string;
            /** @description sheet-not-read：有内容而未读的工作表（含隐藏的），可用 sheet 指定 · a sheet with content, also a hidden one, that was not read; name it with `sheet` */
            sheet?: string;
        };
        ImportSummary: {
            registered: number;
            repeated: number;
            /** @description 并入上一线索的行 · rows of the lead before them */
            joined: number;
            /** @description 不是线索的行 · rows that are not leads */
            skipped: number;
            refused: number;
            /** @description 请再次导入 · import these lines again */
            unavailable: number;
            /**
             * @description 是否读到文件末尾 · whether the file was read to the end
             * @example true
             */
            complete: boolean;
            /**
             * @description 提前结束的原因 · why the import ended early
             * @example log-unavailable
             */
            code?: components["schemas"]["ProblemCode"];
            /** @description 未识别而忽略的列，未读的工作表 · columns and sheets that were ignored */
            warnings: components["schemas"]["IgnoredColumn"][];
        };
        ImportEnd: {
            summary: components["schemas"]["ImportSummary"];
        };
        LineError: {
            /**
             * @description NDJSON：JSON pointer，空为整行 · JSON pointer into the line; empty for the whole line
             * @example /sourceRef
             */
            pointer?: string;
            /**
             * @description 表格：列名，同文件表头 · heading of the column in the file
             * @example 出生日期
             */
            column?: string;
            /**
             * @description 不在该线索首行时的行号 · the line, if it is not the first one of the lead
             * @example 3
             */
            line?: number;
            /**
             * @description 字段或问题代码 · field code or problem code
             * @example required
             */
            code: components["schemas"]["FieldCode"] | components["schemas"]["ProblemCode"];
            message: string;
        };
        AreaOfCaseAnswer: {
            areaCode: string;
            name: string;
        };
        ListedHandlerAnswer: {
            agencyId: string;
            name: string;
            officerId: string | null;
        };
        ListedChildAnswer: {
            childId: string;
            /** @enum {string|null} */
            risk: "HIGH" | "MEDIUM_HIGH" | "MEDIUM_LOW" | "LOW" | null;
        };
        ResponsibleAnswer: {
            /** Format: uuid */
            agencyId: string;
            /** @enum {string} */
            kind: "CIVIL_AFFAIRS" | "POLICE" | "PROCURATORATE" | "EDUCATION" | "COURT" | "JUSTICE" | "HEALTH" | "DPF" | "WOMENS_FEDERATION" | "YOUTH_LEAGUE" | "WOMEN_CHILDREN_COMMITTEE" | "TOWNSHIP" | "MINORS_CENTER" | "STATION" | "NGO" | "SCHOOL" | "HOSPITAL";
            /** @example 莱阳市公安局 */
            name: string;
        };
        NextStepAnswer: {
            /** @enum {string} */
            step: "ACCEPT" | "POLICE_REPORT" | "TRIAGE" | "ISSUE_TRANSFER" | "VERIFY" | "ASSESS" | "TRANSFER_ANSWER" | "MATERIAL" | "FEEDBACK" | "FEEDBACK_CHECK" | "RULING" | "CONFERENCE" | "VISIT" | "INFORM_REPORTER" | "CLOSE" | "GUARDIANSHIP_END" | "BREAK_GLASS_REVIEW" | "NEXT_STEP";
            responsible: components["schemas"]["ResponsibleAnswer"];
            /** Format: date-time */
            dueAt: string;
        };
        ListedCaseAnswer: {
            caseId: string;
            caseNumber: string | null;
            /** @enum {string} */
            status: "HANDLING" | "MERGED" | "REGISTERED" | "ACCEPTED" | "CLOSED" | "DECLINED";
            /** @enum {string} */
            source: "SCHOOL" | "HOSPITAL" | "OTHER" | "MANDATORY_REPORT" | "HOTLINE_12345" | "POLICE_110" | "HOME_VISIT" | "DATA_MATCH" | "SELF" | "PUBLIC" | "ONLINE" | "OTHER_AREA";
            registeredAt: string;
            area: components["schemas"]["AreaOfCaseAnswer"] | null;
            submittedBy: string;
            version: number;
            /** @enum {string|null} */
            urgency?: "EMERGENCY" | "URGENT" | "ORDINARY" | null;
            harms?: ("OTHER" | "SEXUAL" | "ABUSE" | "NEGLECT" | "ABANDONMENT" | "TRAFFICKING" | "FORCED_BEGGING" | "BULLYING" | "MISSING" | "VAGRANCY" | "DROPOUT" | "SELF_HARM" | "ONLINE_HARM" | "CHILD_LABOUR" | "MISCONDUCT" | "EARLY_PREGNANCY" | "NO_GUARDIAN")[];
            /** @enum {string|null} */
            risk?: "HIGH" | "MEDIUM_HIGH" | "MEDIUM_LOW" | "LOW" | null;
            handler?: components["schemas"]["ListedHandlerAnswer"];
            /** @description the officer who handled the case has left; it is in the queue of the unit */
            handlerLeft?: boolean;
            closureProposed?: boolean;
            /** @description the first 20 children; the case names all of them */
            children?: components["schemas"]["ListedChildAnswer"][];
            /** @description how many children there are */
            childCount?: number;
            openTransfers?: number;
            /** @description a step that somebody must take is past its due time */
            overdue: boolean;
            /** @description when the next step is due */
            dueAt: string | null;
            /** @description the step that is due next, of those that the reader may know of */
            nextStep: components["schemas"]["NextStepAnswer"] | null;
            /** @description of a hit of a search: the case into which the lead is merged, for those who may see that case */
            mergedInto?: string;
        };
        ListedCasesAnswer: {
            /**
             * @description 回溯时：所问时刻对应的日志位置；不能看到全部的人员为本页所见的最后一步的位置 · with asOf: the log position at that time; for readers who do not see everything, that of the last step seen on this page
             * @example 4711
             */
            position?: string;
            items: components["schemas"]["ListedCaseAnswer"][];
            nextCursor: string | null;
        };
        SearchCasesRequest: {
            /**
             * @description 线索编号 · case number
             * @example XS-370682-2026-000038
             */
            caseNumber?: string;
            /** @description 来源单号 · reference number at the source */
            sourceRef?: string;
            /** @description 未成年人姓名 · name of a child */
            childName?: string;
            /** @description 监护人姓名 · name of a guardian */
            guardianName?: string;
            /** @description 疑似侵害人姓名 · name of an alleged perpetrator */
            perpetratorName?: string;
            /** @description 未成年人证件号码，不论种类 · number of a child’s identity document, of any kind */
            idNumber?: string;
            /** @description 监护人电话；值班调度员也可查报告人电话 · telephone of a guardian; for the dispatcher also of a reporter */
            phone?: string;
            /**
             * @description 每页条数 · items per page
             * @default 50
             * @example 50
             */
            limit: number;
            /** @description 上一页的 nextCursor · nextCursor of the previous page */
            cursor?: string;
        };
        AgeAtAnswer: {
            /** @description the age band on that day */
            age: string | null;
            /** @example 2024-08-06 */
            on: string;
        };
        GuardianAnswer: {
            name: string | null;
            phone: string | null;
            relation: string | null;
            /** @description the person was erased: fields that are null may have had a value */
            forgotten?: boolean;
        };
        ChildAnswer: {
            childId: string;
            name: string | null;
            idNumber: string | null;
            /**
             * @description the kind of the number; `null` in records from before kinds were recognised
             * @enum {string|null}
             */
            idKind: "OTHER" | "RESIDENT" | "RESIDENT_15" | "PASSPORT" | "HK_MACAU_PERMIT" | "TAIWAN_PERMIT" | "FOREIGNER_PERMIT" | null;
            /** @enum {string} */
            identityStatus: "UNKNOWN" | "VERIFIED" | "CLAIMED";
            /** @description the age band */
            birthDate: string | null;
            /** @description the age band, or the two that are possible, if only the year is known */
            birthYear: string | null;
            birthMonth: string | null;
            /** @description if only an age is known */
            ageAt: components["schemas"]["AgeAtAnswer"] | null;
            /** @enum {string} */
            sex: "MALE" | "FEMALE" | "UNKNOWN";
            categories: ("ORPHAN" | "DE_FACTO_UNATTENDED" | "IN_DIFFICULTY" | "LEFT_BEHIND" | "MIGRANT" | "DISABLED" | "SEVERELY_ILL" | "LOW_INCOME" | "KEY_MONITORED")[];
            /** @description the town's name */
            address: string | null;
            /** @enum {string|null} */
            risk: "HIGH" | "MEDIUM_HIGH" | "MEDIUM_LOW" | "LOW" | null;
            /**
             * @description the 18th birthday is near, while the case is open
             * @enum {string|null}
             */
            turns18?: "WITHIN_30_DAYS" | "TODAY" | null;
            /** @description the merged lead this child comes from */
            joinedFrom: string | null;
            guardian: components["schemas"]["GuardianAnswer"] | null;
            /** @description the person was erased: fields that are null may have had a value */
            forgotten?: boolean;
        };
        InformedAnswer: {
            /** @enum {string} */
            how: "ONLINE" | "PHONE" | "LETTER" | "VISIT" | "NOT_REACHABLE";
            at: string;
            text: string | null;
        };
        ReporterAnswer: {
            reporterId: string;
            wantsAnswer: boolean;
            waitsForAnswer: boolean;
            /** @description the merged lead this reporter comes from */
            joinedFrom: string | null;
            /** @description the name, for the dispatcher only */
            anonymous?: boolean;
            name?: string | null;
            phone?: string | null;
            informed?: components["schemas"]["InformedAnswer"] | null;
            forgotten?: boolean;
        };
        DeclinedAnswer: {
            /** @enum {string} */
            reason: "OTHER" | "NOT_A_MINOR_MATTER" | "OUT_OF_AREA" | "UNFOUNDED";
            advice: string | null;
        };
        UnitAnswer: {
            /** @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10 */
            agencyId: string;
            /** @enum {string} */
            kind: "CIVIL_AFFAIRS" | "POLICE" | "PROCURATORATE" | "EDUCATION" | "COURT" | "JUSTICE" | "HEALTH" | "DPF" | "WOMENS_FEDERATION" | "YOUTH_LEAGUE" | "WOMEN_CHILDREN_COMMITTEE" | "TOWNSHIP" | "MINORS_CENTER" | "STATION" | "NGO" | "SCHOOL" | "HOSPITAL";
            name: string;
        };
        HandlerAnswer: {
            /** @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10 */
            agencyId: string;
            /** @enum {string} */
            kind: "CIVIL_AFFAIRS" | "POLICE" | "PROCURATORATE" | "EDUCATION" | "COURT" | "JUSTICE" | "HEALTH" | "DPF" | "WOMENS_FEDERATION" | "YOUTH_LEAGUE" | "WOMEN_CHILDREN_COMMITTEE" | "TOWNSHIP" | "MINORS_CENTER" | "STATION" | "NGO" | "SCHOOL" | "HOSPITAL";
            name: string;
            officerId: string | null;
        };
        PerpetratorAnswer: {
            name: string | null;
            relation: string | null;
            agencyId: string | null;
            forgotten?: boolean;
        };
        PoliceReportAnswer: {
            at: string;
            agencyId: string | null;
            receipt: string | null;
            note: string | null;
        };
        ReturnedAnswer: {
            at: string;
            /** @enum {string} */
            reason: "OUT_OF_AREA" | "NOT_COMPETENT" | "DUPLICATE" | "ALREADY_HANDLED";
            competentAgencyId: string | null;
            note: string | null;
        };
        MaterialAnswer: {
            gaps: (string | null)[];
            at: string;
            supplementedAt: string | null;
            text: string | null;
        };
        FeedbackAnswer: {
            /** @enum {string} */
            kind: "INTERIM" | "FINAL";
            /** @enum {string} */
            outcome: "OTHER" | "HANDLED" | "IN_PROGRESS" | "NOT_SUBSTANTIATED" | "HANDED_ON";
            measures: ("MEDICAL" | "LEGAL_AID" | "EMERGENCY_PLACEMENT" | "TEMP_GUARDIANSHIP" | "TEMP_CARE" | "LIVING_AID" | "FAMILY_TRACING" | "PSYCH" | "JUDICIAL_AID" | "SCHOOL_RETURN" | "HUKOU" | "ENROLMENT" | "WARNING_LETTER" | "PROTECTION_ORDER" | "SUPERVISION_ORDER" | "FAMILY_EDU_ORDER" | "ENTRUSTED_CARE" | "RETURNED_HOME" | "REVOKED" | "RESTORED" | "LONG_TERM" | "FOSTER" | "ADOPTED")[];
            at: string;
            text: string | null;
        };
        TransferAnswer: {
            returned: components["schemas"]["ReturnedAnswer"] | null;
            /** @enum {string|null} */
            withdrawal: "OTHER" | "ISSUED_IN_ERROR" | "RESOLVED" | "BETTER_AGENCY" | null;
            /** @description its next step is past its due time; `dueAt` is when that is due, or what the sender has set */
            overdue?: boolean;
            nextStep?: components["schemas"]["NextStepAnswer"] | null;
            /** @description for the center and the auditor only: withdrawn because the receiver is barred from the case */
            receiverBarred?: boolean;
            letter?: string | null;
            material?: components["schemas"]["MaterialAnswer"] | null;
            feedbacks?: components["schemas"]["FeedbackAnswer"][];
            feedbackRejected?: string | null;
            actions: ("bar" | "close" | "copy" | "accept" | "complete" | "return" | "register" | "decline" | "triage" | "report-to-police" | "assign" | "reassign" | "add-child" | "identify-child" | "void-child" | "add-reporter" | "record-note" | "grade-risk" | "record-visit" | "record-assessment" | "hold-conference" | "issue-transfer" | "sign-for" | "request-material" | "supplement" | "accept-transfer" | "withdraw" | "confirm-withdrawal" | "feed-back" | "reject-feedback" | "rule-dispute" | "start-rescue" | "end-rescue" | "void-rescue" | "inform-reporter" | "merge" | "unmerge" | "end-bar" | "propose-closure" | "reject-closure" | "reopen" | "correct" | "end-copy" | "lift-secrecy" | "list-officer" | "unlist-officer" | "open-break-glass" | "review-break-glass")[];
            transferId: string;
            transferNumber: string | null;
            from: string;
            fromName: string;
            to: string;
            toName: string;
            /** @enum {string} */
            reason: "OTHER" | "OTHER_AREA" | "SUSPECTED_CRIME" | "GUARDIANSHIP" | "SCHOOL_DUTY" | "MEDICAL" | "LEGAL_AID" | "DISABILITY" | "DOMESTIC_VIOLENCE" | "YOUTH_SERVICE";
            /** @enum {string} */
            status: "ACCEPTED" | "ISSUED" | "SIGNED_FOR" | "MATERIAL_REQUESTED" | "RETURNED" | "WITHDRAWAL_REQUESTED" | "WITHDRAWN" | "FED_BACK" | "COMPLETED";
            issuedAt: string;
            dueAt: string | null;
            signedForAt: string | null;
            acceptedAt: string | null;
            replaces: string | null;
            ruled: boolean;
        };
        RulingAnswer: {
            at: string;
            agencyId: string;
            transferId: string;
            note: string | null;
        };
        DisputeAnswer: {
            disputeId: string;
            transferIds: string[];
            /** @enum {string} */
            status: "OPEN" | "RULED";
            raisedAt: string;
            ruling: components["schemas"]["RulingAnswer"] | null;
        };
        VoidedAnswer: {
            at: string;
            by: string;
            /** @enum {string} */
            reason: "OTHER" | "ENTERED_IN_ERROR";
            note: string | null;
        };
        RescueAnswer: {
            rescueId: string;
            rescueNumber: string | null;
            /** @enum {string} */
            kind: "MEDICAL" | "LEGAL_AID" | "EMERGENCY_PLACEMENT" | "TEMP_GUARDIANSHIP" | "TEMP_CARE" | "LIVING_AID" | "FAMILY_TRACING" | "PSYCH" | "JUDICIAL_AID" | "SCHOOL_RETURN" | "HUKOU" | "ENROLMENT";
            unit: string;
            childIds: string[];
            /** @description the children who were minors when it started; unknown age counts as minor */
            minorsAtStart: string[];
            /** @enum {string} */
            status: "ENDED" | "RUNNING" | "VOIDED";
            at: string;
            place: string | null;
            note: string | null;
            endedAt: string | null;
            /** @enum {string|null} */
            outcome: "OTHER" | "SAFE_AT_HOME" | "PLACED" | "TREATED" | "RETURNED_TO_SCHOOL" | "ENROLLED" | "HANDED_OVER" | "NO_LONGER_NEEDED" | null;
            /** @description recorded in error: it did not take place, and no figure counts it */
            voided: components["schemas"]["VoidedAnswer"] | null;
        };
        BarAnswer: {
            /** @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10 */
            barId: string;
            agencyId: string;
            /**
             * @description whether the lead, a lead merged into it, its survivor or the leader is the cause
             * @enum {string}
             */
            cause: "LEAD" | "MERGED_LEAD" | "SURVIVOR" | "LEADER";
            /** @description the merged lead or the survivor */
            caseId: string | null;
            /** @description when, by whom and why the leader added it */
            at: string | null;
            by: string | null;
            note: string | null;
        };
        RecurrenceAnswer: {
            caseId: string;
        };
        ReopenedAnswer: {
            at: string;
            /** @enum {string} */
            reason: "NEW_FACT" | "WRONG_CLOSURE" | "FAILED_MEASURE";
        };
        JudgementsAnswer: {
            safeNow: boolean | null;
            childViewNoted: boolean | null;
            childViewNotApplicableNote: string | null;
        };
        ProposalAnswer: {
            by: string;
            at: string;
            /** @enum {string} */
            reason: "UNFOUNDED" | "RISK_REMOVED" | "LONG_TERM_PLAN" | "MOVED_AWAY" | "TURNED_18" | "DECEASED";
            /** @enum {string} */
            status: "CLOSED" | "PROPOSED" | "REJECTED";
            judgements: components["schemas"]["JudgementsAnswer"];
            note: string | null;
            rejected: string | null;
        };
        ListedOfficerAnswer: {
            /**
             * @description `REGISTRATION`: opens only what the officer registered
             * @enum {string}
             */
            basis: "ASSIGNMENT" | "TRANSFER" | "REGISTRATION" | "ADDED";
            /** @description `null`: the officers of the unit, until one is named */
            officerId: string | null;
            agencyId: string | null;
        };
        BreakGlassReviewAnswer: {
            by: string;
            at: string;
            /** @enum {string} */
            finding: "JUSTIFIED" | "NOT_JUSTIFIED";
            note: string | null;
        };
        BreakGlassAnswer: {
            breakGlassId: string;
            officerId: string;
            /** @enum {string} */
            reason: "OTHER" | "CHILD_IN_DANGER" | "MEDICAL_EMERGENCY" | "OFFICER_UNREACHABLE" | "COURT_OR_POLICE_REQUEST";
            at: string;
            /** @description the end of the access */
            until: string;
            note: string | null;
            review: components["schemas"]["BreakGlassReviewAnswer"] | null;
        };
        GradeAnswer: {
            childId: string | null;
            /** @enum {string} */
            level: "HIGH" | "MEDIUM_HIGH" | "MEDIUM_LOW" | "LOW";
            at: string;
            basis: string | null;
        };
        NoteAnswer: {
            at: string;
            by: string;
            text: string | null;
        };
        CopyAnswer: {
            at: string;
            agencyId: string;
            name: string;
            /** @description the end of the access */
            until: string;
        };
        VisitAnswer: {
            at: string;
            /** @enum {string} */
            kind: "VERIFICATION" | "FOLLOW_UP";
            place: string | null;
            finding: string | null;
            childrenSeen: string[];
        };
        AssessmentAnswer: {
            at: string;
            /** @enum {string} */
            kind: "SAFETY" | "FULL";
            assessorIds: string[];
            finding: string | null;
            /** @enum {string|null} */
            level: "HIGH" | "MEDIUM_HIGH" | "MEDIUM_LOW" | "LOW" | null;
            /** @enum {string|null} */
            guardianshipCapacity: "GOOD" | "FAIR" | "POOR" | "NONE" | null;
        };
        ConferenceAnswer: {
            at: string;
            agencyIds: string[];
            minutes: string | null;
        };
        CorrectionAnswer: {
            at: string;
            by: string;
            revision: number;
            /** @enum {string} */
            field: "at" | "address" | "minutes" | "birthDate" | "areaCode" | "name" | "text" | "kind" | "idNumber" | "note" | "basis" | "place" | "narrative" | "sourceRef" | "source" | "discoveredAt" | "occurredAt" | "advice" | "opinion" | "finding" | "receipt" | "childIds" | "sex" | "guardian/name" | "guardian/phone" | "guardian/relation" | "reporter/name" | "reporter/phone" | "wantsAnswer";
            /** @description of which of the children or reporters that the event names */
            childId: string | null;
            reporterId: string | null;
            /** @description `null` if the field has no value, or its value is a list */
            value: string | null;
            /** @description the corrected children of a rescue */
            childIds: string[] | null;
            /** @enum {string|null} */
            reason: "OTHER" | "ENTERED_IN_ERROR" | null;
            note: string | null;
        };
        RecordTextAnswer: {
            /** @description JSON pointer into the event */
            field: string;
            text: string | null;
        };
        RecordAnswer: {
            revision: number;
            /** @enum {string} */
            type: "CopyEnded" | "SecrecyLifted" | "OfficerListed" | "OfficerUnlisted" | "BreakGlassOpened" | "BreakGlassReviewed" | "DeadlineExtended" | "SupervisionAnswered" | "SupervisionEnded" | "DeadlinesStarted" | "DeadlineMissed" | "DeadlinesSettled" | "SupervisionIssued" | "LeadRegistered" | "LeadAccepted" | "LeadDeclined" | "LeadTriaged" | "CaseAssigned" | "CaseReassigned" | "TransferIssued" | "TransferSignedFor" | "TransferAccepted" | "TransferFedBack" | "FeedbackRejected" | "TransferCompleted" | "MaterialRequested" | "MaterialSupplemented" | "TransferReturned" | "TransferWithdrawn" | "WithdrawalRequested" | "DisputeRaised" | "DisputeRuled" | "RiskGraded" | "PoliceReported" | "ChildAdded" | "ChildIdentified" | "ChildVoided" | "ReporterAdded" | "NoteRecorded" | "CaseCopied" | "VisitRecorded" | "AssessmentRecorded" | "ConferenceHeld" | "RescueStarted" | "RescueEnded" | "RescueVoided" | "ReporterInformed" | "ClosureProposed" | "ClosureRejected" | "CaseClosed" | "CaseReopened" | "LeadMerged" | "LeadUnmerged" | "DuplicateJoined" | "DuplicateLeft" | "MergedWorkReturned" | "AgencyBarred" | "BarEnded" | "SurvivorBarsChanged" | "HandlerLeft" | "TransferSucceeded" | "RecordCorrected";
            at: string;
            by: string;
            texts: components["schemas"]["RecordTextAnswer"][];
        };
        CaseAnswer: {
            caseId: string;
            caseNumber: string | null;
            /** @enum {string} */
            status: "HANDLING" | "MERGED" | "REGISTERED" | "ACCEPTED" | "CLOSED" | "DECLINED";
            /** @enum {string} */
            source: "SCHOOL" | "HOSPITAL" | "OTHER" | "MANDATORY_REPORT" | "HOTLINE_12345" | "POLICE_110" | "HOME_VISIT" | "DATA_MATCH" | "SELF" | "PUBLIC" | "ONLINE" | "OTHER_AREA";
            sourceRef: string | null;
            discoveredAt: string;
            occurredAt: string | null;
            registeredAt: string;
            area: components["schemas"]["AreaOfCaseAnswer"] | null;
            /** @enum {string|null} */
            urgency: "EMERGENCY" | "URGENT" | "ORDINARY" | null;
            harms: ("OTHER" | "SEXUAL" | "ABUSE" | "NEGLECT" | "ABANDONMENT" | "TRAFFICKING" | "FORCED_BEGGING" | "BULLYING" | "MISSING" | "VAGRANCY" | "DROPOUT" | "SELF_HARM" | "ONLINE_HARM" | "CHILD_LABOUR" | "MISCONDUCT" | "EARLY_PREGNANCY" | "NO_GUARDIAN")[];
            narrative: string | null;
            mandatorySituations: ("MR1" | "MR2" | "MR3" | "MR4" | "MR5" | "MR6" | "MR7" | "MR8" | "MR9")[];
            children: components["schemas"]["ChildAnswer"][];
            reporters: components["schemas"]["ReporterAnswer"][];
            declined: components["schemas"]["DeclinedAnswer"] | null;
            /** @enum {string|null} */
            closedAs: "UNFOUNDED" | "RISK_REMOVED" | "LONG_TERM_PLAN" | "MOVED_AWAY" | "TURNED_18" | "DECEASED" | null;
            /** @enum {string|null} */
            risk?: "HIGH" | "MEDIUM_HIGH" | "MEDIUM_LOW" | "LOW" | null;
            /** @enum {string} */
            secrecy?: "SECRET" | "CONFIDENTIAL";
            accountable?: components["schemas"]["UnitAnswer"];
            handler?: components["schemas"]["HandlerAnswer"];
            assigned?: boolean;
            submittedBy?: components["schemas"]["UnitAnswer"];
            opinion?: string | null;
            allegedPerpetrators?: components["schemas"]["PerpetratorAnswer"][];
            policeReports?: components["schemas"]["PoliceReportAnswer"][];
            notReportedNote?: string | null;
            policeReportMissing?: boolean;
            transfers?: components["schemas"]["TransferAnswer"][];
            disputes?: components["schemas"]["DisputeAnswer"][];
            rescues?: components["schemas"]["RescueAnswer"][];
            /** @description the handling officer has left: the case is in the queue of the unit */
            handlerLeft?: string | null;
            /** @description for the center and the auditor only: the unit that handled the case is barred from it */
            handlerBarred?: boolean;
            /** @description for the center and the auditor only: the agencies that may not see the case */
            bars?: components["schemas"]["BarAnswer"][];
            /** @description leads merged into this one */
            mergedLeads?: string[];
            mergedInto?: string | null;
            /** @description for the center only, as of now: cases that may be of the same matter */
            duplicates?: components["schemas"]["DuplicateAnswer"][];
            /** @description a step that somebody must take is past its due time */
            overdue: boolean;
            /** @description when the next step is due */
            dueAt: string | null;
            /** @description the step that is due next, of those that the reader may know of */
            nextStep: components["schemas"]["NextStepAnswer"] | null;
            /** @description the closed case with the same child that this one repeats within six months; for those who see both */
            recurrence?: components["schemas"]["RecurrenceAnswer"] | null;
            reopened?: components["schemas"]["ReopenedAnswer"] | null;
            proposal?: components["schemas"]["ProposalAnswer"] | null;
            /** @description the list of a SECRET case; for dispatchers, leaders and auditors only */
            accessList?: components["schemas"]["ListedOfficerAnswer"][];
            /** @description for dispatchers, leaders and auditors only */
            breakGlasses?: components["schemas"]["BreakGlassAnswer"][];
            /** @description the commands that the caller may give now */
            actions: ("bar" | "close" | "copy" | "accept" | "complete" | "return" | "register" | "decline" | "triage" | "report-to-police" | "assign" | "reassign" | "add-child" | "identify-child" | "void-child" | "add-reporter" | "record-note" | "grade-risk" | "record-visit" | "record-assessment" | "hold-conference" | "issue-transfer" | "sign-for" | "request-material" | "supplement" | "accept-transfer" | "withdraw" | "confirm-withdrawal" | "feed-back" | "reject-feedback" | "rule-dispute" | "start-rescue" | "end-rescue" | "void-rescue" | "inform-reporter" | "merge" | "unmerge" | "end-bar" | "propose-closure" | "reject-closure" | "reopen" | "correct" | "end-copy" | "lift-secrecy" | "list-officer" | "unlist-officer" | "open-break-glass" | "review-break-glass")[];
            version: number;
            position: string;
            grades?: components["schemas"]["GradeAnswer"][];
            notes?: components["schemas"]["NoteAnswer"][];
            /** @description the copies that give access now */
            copies?: components["schemas"]["CopyAnswer"][];
            visits?: components["schemas"]["VisitAnswer"][];
            assessments?: components["schemas"]["AssessmentAnswer"][];
            conferences?: components["schemas"]["ConferenceAnswer"][];
            corrections?: components["schemas"]["CorrectionAnswer"][];
            /** @description the texts of each event as first recorded, also of those that were corrected */
            records?: components["schemas"]["RecordAnswer"][];
        };
        AboutAnswer: {
            /** @enum {string} */
            context: "cases";
            /** Format: uuid */
            id: string;
        };
        DeadlineRuleAnswer: {
            policyVersion: number;
            /** @example URGENT */
            level: string;
            limit: {
                /** @example PT2H */
                wall?: string;
                workingDays?: number;
            };
            basis: string;
        };
        WarningAnswer: {
            /** @example 0.5 */
            fraction: number;
            /** Format: date-time */
            at: string;
        };
        DeadlineAnswer: {
            /** Format: uuid */
            deadlineId: string;
            about: components["schemas"]["AboutAnswer"];
            /** Format: uuid */
            caseId: string;
            caseNumber: string | null;
            /** @enum {string} */
            step: "ACCEPT" | "POLICE_REPORT" | "TRIAGE" | "ISSUE_TRANSFER" | "VERIFY" | "ASSESS" | "TRANSFER_ANSWER" | "MATERIAL" | "FEEDBACK" | "FEEDBACK_CHECK" | "RULING" | "CONFERENCE" | "VISIT" | "INFORM_REPORTER" | "CLOSE" | "GUARDIANSHIP_END" | "BREAK_GLASS_REVIEW" | "NEXT_STEP";
            subject: {
                /** Format: uuid */
                transferId?: string;
                /** Format: uuid */
                disputeId?: string;
                /** Format: uuid */
                reporterId?: string;
                /** Format: uuid */
                rescueId?: string;
                /** Format: uuid */
                breakGlassId?: string;
            };
            responsible: components["schemas"]["ResponsibleAnswer"];
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            dueAt: string;
            /** @description 所需年度的日历尚未公布 · a year that it needs is not published */
            provisional: boolean;
            /** @enum {string} */
            status: "RUNNING" | "PAUSED" | "DONE" | "CANCELLED";
            /** @description 进行中且已超期 · running past its due time */
            overdue: boolean;
            /**
             * Format: date-time
             * @description 最近一次超期的应办时间 · the last due time that was missed
             */
            missedAt: string | null;
            /** Format: date-time */
            doneAt: string | null;
            /** @description 完成时已超期 · done after it was due */
            late: boolean;
            rule: components["schemas"]["DeadlineRuleAnswer"];
            /** @description 最近一次延长 · the last extension */
            extension: {
                /** @example PT24H */
                wall?: string;
                workingDays?: number;
            } | null;
            /** @description 预警时间 · planned warnings */
            warnings: components["schemas"]["WarningAnswer"][];
        };
        DeadlinesAnswer: {
            items: components["schemas"]["DeadlineAnswer"][];
        };
        ListedDeadlinesAnswer: {
            /**
             * @description 回溯时：所问时刻对应的日志位置；不能看到全部的人员为本页所见的最后一步的位置 · with asOf: the log position at that time; for readers who do not see everything, that of the last step seen on this page
             * @example 4711
             */
            position?: string;
            items: components["schemas"]["DeadlineAnswer"][];
            nextCursor: string | null;
        };
        SupervisionReplyAnswer: {
            /** Format: date-time */
            at: string;
            /**
             * @description 原文见个案的记录 · the text is among the records of the case
             * @example ***
             */
            note: string;
            /** Format: date-time */
            expectedBy: string | null;
        };
        ListedSupervisionAnswer: {
            /** @description 人工督办为 null · null if by hand */
            level: number | null;
            /**
             * Format: uuid
             * @description 被督办单位 · the supervised agency
             */
            agency: string;
            /** Format: date-time */
            issuedAt: string;
            /** @description 中文与英文，只含案号 · in Chinese and English, with the case number only */
            text: string;
            /** @enum {string} */
            status: "OPEN" | "ANSWERED" | "ENDED";
            supervisionId: string;
            caseId: string;
            caseNumber: string | null;
            deadlineId: string | null;
            step: string | null;
            answer: components["schemas"]["SupervisionReplyAnswer"] | null;
        };
        ListedSupervisionsAnswer: {
            /**
             * @description 回溯时：所问时刻对应的日志位置；不能看到全部的人员为本页所见的最后一步的位置 · with asOf: the log position at that time; for readers who do not see everything, that of the last step seen on this page
             * @example 4711
             */
            position?: string;
            items: components["schemas"]["ListedSupervisionAnswer"][];
            nextCursor: string | null;
        };
        DuplicatesAnswer: {
            /** @description the highest score first, at most 50 */
            items: components["schemas"]["DuplicateAnswer"][];
        };
        ActorAnswer: {
            officerId: string;
            agencyId: string;
            /** @enum {string} */
            role: "CHILD_DIRECTOR" | "TOWN_SUPERVISOR" | "DISPATCHER" | "AGENCY_LIAISON" | "RESCUE_WORKER" | "SOCIAL_WORKER" | "CENTER_LEADER" | "AUDITOR" | "SYS_ADMIN" | "STATISTICS_VIEWER" | "CARE_COORDINATOR";
        };
        TimelineItemAnswer: {
            position: string;
            caseId: string;
            revision: number;
            /** @enum {string} */
            type: "CopyEnded" | "SecrecyLifted" | "OfficerListed" | "OfficerUnlisted" | "BreakGlassOpened" | "BreakGlassReviewed" | "DeadlineExtended" | "SupervisionAnswered" | "SupervisionEnded" | "DeadlinesStarted" | "DeadlineMissed" | "DeadlinesSettled" | "SupervisionIssued" | "LeadRegistered" | "LeadAccepted" | "LeadDeclined" | "LeadTriaged" | "CaseAssigned" | "CaseReassigned" | "TransferIssued" | "TransferSignedFor" | "TransferAccepted" | "TransferFedBack" | "FeedbackRejected" | "TransferCompleted" | "MaterialRequested" | "MaterialSupplemented" | "TransferReturned" | "TransferWithdrawn" | "WithdrawalRequested" | "DisputeRaised" | "DisputeRuled" | "RiskGraded" | "PoliceReported" | "ChildAdded" | "ChildIdentified" | "ChildVoided" | "ReporterAdded" | "NoteRecorded" | "CaseCopied" | "VisitRecorded" | "AssessmentRecorded" | "ConferenceHeld" | "RescueStarted" | "RescueEnded" | "RescueVoided" | "ReporterInformed" | "ClosureProposed" | "ClosureRejected" | "CaseClosed" | "CaseReopened" | "LeadMerged" | "LeadUnmerged" | "DuplicateJoined" | "DuplicateLeft" | "MergedWorkReturned" | "AgencyBarred" | "BarEnded" | "SurvivorBarsChanged" | "HandlerLeft" | "TransferSucceeded" | "RecordCorrected";
            /** @description business time */
            at: string;
            /** @description when the event was appended to the log */
            recordedAt: string;
            actor: components["schemas"]["ActorAnswer"];
            /** @description in the requested language */
            summary: string;
            /** @description the event data; `***` in place of sealed texts */
            data: {
                [key: string]: unknown;
            };
        };
        TimelineAnswer: {
            caseId: string;
            /** @description number of steps of the case that the reader sees up to this point; the `ETag` */
            version: number;
            items: components["schemas"]["TimelineItemAnswer"][];
            nextCursor: string | null;
            /** @description the log position of this timeline */
            position: string;
        };
        HistoryMetaAnswer: {
            recordedAt: string;
            actor: components["schemas"]["ActorAnswer"];
            command: string;
            correlation: string;
            causation?: string;
            traceparent?: string;
        };
        HistoryEventAnswer: {
            id: string;
            stream: string;
            revision: number;
            position: string;
            /** @enum {string} */
            type: "CopyEnded" | "SecrecyLifted" | "OfficerListed" | "OfficerUnlisted" | "BreakGlassOpened" | "BreakGlassReviewed" | "DeadlineExtended" | "SupervisionAnswered" | "SupervisionEnded" | "DeadlinesStarted" | "DeadlineMissed" | "DeadlinesSettled" | "SupervisionIssued" | "LeadRegistered" | "LeadAccepted" | "LeadDeclined" | "LeadTriaged" | "CaseAssigned" | "CaseReassigned" | "TransferIssued" | "TransferSignedFor" | "TransferAccepted" | "TransferFedBack" | "FeedbackRejected" | "TransferCompleted" | "MaterialRequested" | "MaterialSupplemented" | "TransferReturned" | "TransferWithdrawn" | "WithdrawalRequested" | "DisputeRaised" | "DisputeRuled" | "RiskGraded" | "PoliceReported" | "ChildAdded" | "ChildIdentified" | "ChildVoided" | "ReporterAdded" | "NoteRecorded" | "CaseCopied" | "VisitRecorded" | "AssessmentRecorded" | "ConferenceHeld" | "RescueStarted" | "RescueEnded" | "RescueVoided" | "ReporterInformed" | "ClosureProposed" | "ClosureRejected" | "CaseClosed" | "CaseReopened" | "LeadMerged" | "LeadUnmerged" | "DuplicateJoined" | "DuplicateLeft" | "MergedWorkReturned" | "AgencyBarred" | "BarEnded" | "SurvivorBarsChanged" | "HandlerLeft" | "TransferSucceeded" | "RecordCorrected";
            schema: number;
            /** @description the knowledge time of the event's position */
            knownAt: string;
            /** @description as stored: texts are sealed, persons are represented by ids */
            data: {
                [key: string]: unknown;
            };
            meta: components["schemas"]["HistoryMetaAnswer"];
        };
        HistoryAnswer: {
            caseId: string;
            version: number;
            position: string;
            items: components["schemas"]["HistoryEventAnswer"][];
            nextCursor: string | null;
        };
        UnmaskingRequest: {
            /**
             * @description 指向个案的 JSON 指针 · JSON pointers into the case
             * @example [
             *       "/children/0/name"
             *     ]
             */
            fields: string[];
            /** @enum {string} */
            purpose: "HANDLING" | "CONTACT" | "SAFETY" | "COURT" | "AUDIT";
            /** @description 用途说明 · details of the purpose */
            note: string;
        };
        UnmaskingAnswer: {
            /**
             * @example {
             *       "/children/0/name": "某某"
             *     }
             */
            values: {
                [key: string]: string | null;
            };
            caseId: string;
            version: number;
            /** @description pointers to texts that have been erased */
            forgotten: string[];
        };
        PlainPaperRequest: {
            /**
             * Format: uuid
             * @description 移送函和回执须指明移送 · the transfer; required for transfer-letter and receipt, not allowed otherwise
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            transferId?: string;
            /** @enum {string} */
            purpose: "HANDLING" | "CONTACT" | "SAFETY" | "COURT" | "AUDIT";
            /** @description 用途说明 · details of the purpose */
            note: string;
        };
        ListedTransferAnswer: {
            caseId: string;
            caseNumber: string | null;
            fedBackAt: string | null;
            completedAt: string | null;
            returnedAt: string | null;
            withdrawnAt: string | null;
            /** @description its next step is past its due time */
            overdue: boolean;
            nextStep: components["schemas"]["NextStepAnswer"] | null;
            transferId: string;
            transferNumber: string | null;
            from: string;
            fromName: string;
            to: string;
            toName: string;
            /** @enum {string} */
            reason: "OTHER" | "OTHER_AREA" | "SUSPECTED_CRIME" | "GUARDIANSHIP" | "SCHOOL_DUTY" | "MEDICAL" | "LEGAL_AID" | "DISABILITY" | "DOMESTIC_VIOLENCE" | "YOUTH_SERVICE";
            /** @enum {string} */
            status: "ACCEPTED" | "ISSUED" | "SIGNED_FOR" | "MATERIAL_REQUESTED" | "RETURNED" | "WITHDRAWAL_REQUESTED" | "WITHDRAWN" | "FED_BACK" | "COMPLETED";
            issuedAt: string;
            dueAt: string | null;
            signedForAt: string | null;
            acceptedAt: string | null;
            replaces: string | null;
            ruled: boolean;
        };
        ListedTransfersAnswer: {
            /**
             * @description 回溯时：所问时刻对应的日志位置；不能看到全部的人员为本页所见的最后一步的位置 · with asOf: the log position at that time; for readers who do not see everything, that of the last step seen on this page
             * @example 4711
             */
            position?: string;
            items: components["schemas"]["ListedTransferAnswer"][];
            nextCursor: string | null;
        };
        HandoverStepAnswer: {
            /** @description 走到此步的件次，隐去为 null · number of transfers that reached this step; null when suppressed */
            count: number | null;
            /**
             * @description 中位数（小时），无人走到此步或隐去为 null · median in hours; null when no transfer reached this step, or when suppressed
             * @example 26.5
             */
            median: number | null;
            /**
             * @description 第 90 百分位数（小时） · 90th percentile, in hours
             * @example 26.5
             */
            p90: number | null;
            /** @description 时间早于移送、未计入的件次；只供中心 · left out because their time is before the issue; for readers of cases only */
            beforeIssue?: number;
            /**
             * @description 走到此步的不足 5 件次，或未走到的不足 5 件次，故隐去 · suppressed because fewer than 5 transfers reached this step, or fewer than 5 did not
             * @enum {boolean}
             */
            suppressed?: true;
        };
        HandoverAnswer: {
            /**
             * Format: uuid
             * @description 移送单位 · the agency that issued the transfers
             */
            from: string;
            /**
             * Format: uuid
             * @description 接收单位 · the agency that received the transfers
             */
            to: string;
            /** @description 件次，口径同指标 transfer_instances · counted like the indicator transfer_instances */
            count: number;
            /** @description 至签收 · from issue to sign-for */
            toSign: components["schemas"]["HandoverStepAnswer"];
            /** @description 至接收 · from issue to acceptance */
            toAccept: components["schemas"]["HandoverStepAnswer"];
            /** @description 至首次办结反馈，后被退回的也算 · from issue to the first final feedback, even if it was rejected later */
            toFeedBack: components["schemas"]["HandoverStepAnswer"];
            fromName: string;
            toName: string;
        };
        HandoversAnswer: {
            /**
             * Format: date
             * @description 移送起始日，未限为 null · null when unbounded
             * @example 2024-08-06
             */
            from: string | null;
            /**
             * Format: date
             * @description 移送截止日，未限为 null · null when unbounded
             * @example 2024-08-06
             */
            to: string | null;
            /**
             * Format: date-time
             * @description 所知截至 · knowledge time of the result
             */
            asOf: string | null;
            /** @example 4711 */
            position: string;
            /**
             * @description 只能看数字者的分组结果：未列出的格为 0 至 4，或为避免推知而隐去 · in grouped results for readers who see only figures: a cell that is not listed is 0 to 4, or hidden because it would disclose another
             * @enum {string}
             */
            absent?: "0 to 4, or hidden";
            items: components["schemas"]["HandoverAnswer"][];
        };
        AccessRecordAnswer: {
            at: string;
            /** @description `null` for a sign-in with an unknown name, or one that was not judged */
            officerId: string | null;
            /** @description `null` for a sign-in */
            agencyId: string | null;
            /**
             * @description `null` for a sign-in
             * @enum {string|null}
             */
            role: "CHILD_DIRECTOR" | "TOWN_SUPERVISOR" | "DISPATCHER" | "AGENCY_LIAISON" | "RESCUE_WORKER" | "SOCIAL_WORKER" | "CENTER_LEADER" | "AUDITOR" | "SYS_ADMIN" | "STATISTICS_VIEWER" | "CARE_COORDINATOR" | null;
            /** @description `null` for a search, the order of an erasure, a sign-in and an import */
            caseId: string | null;
            /** @description JSON pointers into the case; for a search, into the request body; the kind of a document; `/access/<id>/note`: a note of this log; `/erasures/<id>/note`: the order of an erasure; `/imports/<id>`: an import */
            fields: string[];
            /** @enum {string} */
            purpose: "COURT" | "HANDLING" | "CONTACT" | "SAFETY" | "AUDIT" | "SIGN_IN" | "READ" | "DOCUMENT" | "SEARCH" | "BREAK_GLASS" | "OVER_BUDGET" | "FINISHED_IMPORT";
            /** @description of an access to plain text: `***` until it is opened; `null` after erasure */
            note: string | null;
            /** @description the client's address of a sign-in, if it is known */
            address?: string;
            /**
             * @description of a sign-in
             * @enum {string}
             */
            outcome?: "SUCCEEDED" | "FAILED" | "THROTTLED";
            /** @description of an import of finished cases that has ended: how many it registered */
            count?: number;
        };
        AccessLogAnswer: {
            items: components["schemas"]["AccessRecordAnswer"][];
            nextCursor: string | null;
        };
        AccessNotesRequest: {
            /**
             * Format: uuid
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            case?: string;
            /**
             * Format: uuid
             * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
             */
            officer?: string;
            /**
             * Format: date-time
             * @description 含此刻 · at or after
             * @example 2025-03-04T09:30:00+08:00
             */
            from?: string;
            /**
             * Format: date-time
             * @description 不含此刻 · before
             * @example 2025-03-04T09:30:00+08:00
             */
            to?: string;
            /**
             * @description 每页条数 · items per page
             * @default 50
             * @example 50
             */
            limit: number;
            /**
             * @description 上一页的 nextCursor · nextCursor of the previous page
             * @example WyI0NzExIl0
             */
            cursor?: string;
            /** @enum {string} */
            purpose: "HANDLING" | "CONTACT" | "SAFETY" | "COURT" | "AUDIT";
            /** @description 用途说明 · details of the purpose */
            note: string;
        };
        ListedReviewAnswer: {
            by: string;
            at: string;
            /** @enum {string} */
            finding: "JUSTIFIED" | "NOT_JUSTIFIED";
        };
        ListedBreakGlassAnswer: {
            /** @enum {string} */
            kind: "BREAK_GLASS" | "FINISHED_IMPORT" | "BUDGET_SPENT";
            /** @description `null` for other kinds */
            breakGlassId: string | null;
            /** @description `null` for an import */
            caseId: string | null;
            caseNumber: string | null;
            officerId: string;
            agencyId: string;
            /** @enum {string} */
            role: "CHILD_DIRECTOR" | "TOWN_SUPERVISOR" | "DISPATCHER" | "AGENCY_LIAISON" | "RESCUE_WORKER" | "SOCIAL_WORKER" | "CENTER_LEADER" | "AUDITOR" | "SYS_ADMIN" | "STATISTICS_VIEWER" | "CARE_COORDINATOR";
            at: string;
            /** @enum {string|null} */
            reason: "OTHER" | "CHILD_IN_DANGER" | "MEDICAL_EMERGENCY" | "OFFICER_UNREACHABLE" | "COURT_OR_POLICE_REQUEST" | null;
            /** @description the end of the access */
            until: string | null;
            review: components["schemas"]["ListedReviewAnswer"] | null;
            /** @description of an import of finished cases: how many it registered; `null` for other kinds, and while it runs or was interrupted */
            count: number | null;
        };
        ListedBreakGlassesAnswer: {
            items: components["schemas"]["ListedBreakGlassAnswer"][];
            nextCursor: string | null;
        };
        NotificationAnswer: {
            /** @enum {string} */
            kind: "NEW_WORK" | "WARNING" | "MISSED" | "SUPERVISION" | "BREAK_GLASS" | "DIGEST";
            /** @description 您现在可见的个案 · cases that you see now */
            caseIds: string[];
            deadlineIds: string[];
            /** @description 中文与英文，只含案号 · in Chinese and English, with case numbers only */
            text: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            acknowledgedAt: string | null;
            notificationId: string;
        };
        NotificationsAnswer: {
            items: components["schemas"]["NotificationAnswer"][];
            nextCursor: string | null;
        };
        AcknowledgedAnswer: {
            /** Format: date-time */
            acknowledgedAt: string;
            notificationId: string;
        };
        WordsAnswer: {
            zh: string;
            en: string;
        };
        DimensionAnswer: {
            /**
             * @description 用于 groupBy · as in groupBy
             * @example area
             */
            name: string;
            zh: string;
            en: string;
        };
        IndicatorAnswer: {
            /** @enum {string} */
            name: "leads_found" | "leads_transferred" | "transfer_instances" | "minors_rescued" | "rescue_person_times" | "return_rate" | "dispute_count" | "handling_days" | "recurrence_6m" | "on_time_rate" | "feedback_rate" | "open_overdue" | "visit_completion" | "stations_open" | "station_coverage" | "workers" | "villages_without_director";
            /** @example 条 */
            unit: string;
            /** @enum {string} */
            counting: "FACTS" | "PEOPLE" | "SHARE" | "MEAN" | "QUANTITY";
            /**
             * @description STOCK：期末数 · counted at the end of the period
             * @enum {string}
             */
            form: "FLOW" | "STOCK";
            /** @description 涉及个人，小数隐去 · about people: small figures are suppressed */
            aboutPeople: boolean;
            meaning: components["schemas"]["WordsAnswer"];
            agency?: components["schemas"]["WordsAnswer"];
            /** @description 可用的分组维度 · available dimensions */
            dimensions: components["schemas"]["DimensionAnswer"][];
            zh: string;
            en: string;
        };
        DefinitionAnswer: {
            /** @example 1 */
            version: number;
            indicators: components["schemas"]["IndicatorAnswer"][];
        };
        DefinitionsAnswer: {
            /** @example 1 */
            current: number;
            items: components["schemas"]["DefinitionAnswer"][];
        };
        /** @description 所问各维度的值，不详为 null · a value for each requested dimension, null if unknown */
        GroupAnswer: {
            agency?: string | null;
            area?: string | null;
            harm?: string | null;
            category?: string | null;
            risk?: string | null;
            source?: string | null;
            month?: string | null;
            step?: string | null;
        };
        FigureAnswer: {
            /** @enum {string} */
            indicator: "leads_found" | "leads_transferred" | "transfer_instances" | "minors_rescued" | "rescue_person_times" | "return_rate" | "dispute_count" | "handling_days" | "recurrence_6m" | "on_time_rate" | "feedback_rate" | "open_overdue" | "visit_completion" | "stations_open" | "station_coverage" | "workers" | "villages_without_director";
            /**
             * @description 量词 · measure word
             * @example 条
             */
            unit: string;
            /**
             * @description STOCK：期末数 · counted at the end of the period
             * @enum {string}
             */
            form: "FLOW" | "STOCK";
            /**
             * @description 人数如何计：人次，或不同的人 · how people are counted: attendances, or distinct people
             * @enum {string}
             */
            basis?: "HEADCOUNT" | "DISTINCT" | "MIXED";
            /**
             * @description 含概数 · holds an approximate number
             * @enum {boolean}
             */
            approximate?: true;
            group: components["schemas"]["GroupAnswer"];
            /** @description 小于 5 的隐去为 null · null when suppressed */
            value: number | null;
            /** @description 比率：分子 · for a share: the numerator */
            numerator?: number;
            /** @description 比率：分母 · for a share: the denominator */
            denominator?: number;
            /** @description 平均值：所计件数 · for a mean: the number counted */
            count?: number;
            /** @description 平均值：中位数 · for a mean: the median */
            median?: number;
            /**
             * @description 小数隐去 · suppressed
             * @enum {boolean}
             */
            suppressed?: true;
            /** @description 去年同期 · same period last year */
            previous?: number | null;
            /**
             * @description 去年同期隐去 · suppressed
             * @enum {boolean}
             */
            previousSuppressed?: true;
            /** @description 同比 · (now - previous) / previous */
            change?: number | null;
            /** @description 平均值：另一平均数 · for a mean: another mean */
            pausedDays?: number;
        };
        StatisticsAnswer: {
            /**
             * Format: date
             * @example 2024-08-06
             */
            from: string | null;
            /**
             * Format: date
             * @example 2024-08-06
             */
            to: string | null;
            /**
             * Format: date-time
             * @description 所知截至 · figures as of this time
             */
            asOf: string | null;
            /** @example 4711 */
            position: string;
            /** @example 1 */
            definition: number;
            items: components["schemas"]["FigureAnswer"][];
            /**
             * @description 只能看数字者的分组结果：未列出的格为 0 至 4，或为避免推知而隐去 · in grouped results for readers who see only figures: a cell that is not listed is 0 to 4, or hidden because it would disclose another
             * @enum {string}
             */
            absent?: "0 to 4, or hidden";
        };
        SubjectAnswer: {
            /** @example cases */
            context: string;
            /** Format: uuid */
            id: string;
        };
        /** @description 指标各维度的值 · the values in each dimension of the indicator */
        FactGroupAnswer: {
            agency?: string[];
            area: string[];
            harm?: string[];
            category?: string[];
            risk?: string[];
            source?: string[];
            month: string[];
            step?: string[];
        };
        FactEventAnswer: {
            subject: components["schemas"]["SubjectAnswer"];
            /** @example 4711 */
            position: string;
            revision: number;
            type: string;
            /**
             * Format: uuid
             * @description 同 subject.id · same as subject.id
             */
            caseId?: string;
        };
        FactAnswer: {
            /** @description 计一次的单位；人为化名 · the unit counted once; a pseudonym for a person */
            key: string;
            subject: components["schemas"]["SubjectAnswer"];
            /** Format: date-time */
            at: string;
            /** @description 比率：是否计入分子 · for a share: whether it counts in the numerator */
            met?: boolean;
            /** @description 同 met · same as met */
            counted?: boolean;
            /** @description 数量之和或人数：计入多少 · for sums and numbers of people: what it adds */
            quantity?: number;
            group: components["schemas"]["FactGroupAnswer"];
            events: components["schemas"]["FactEventAnswer"][];
            /**
             * Format: uuid
             * @description 同 subject.id · same as subject.id
             */
            caseId?: string;
        };
        FactsAnswer: {
            /** @example 4711 */
            position: string;
            items: components["schemas"]["FactAnswer"][];
            nextCursor: string | null;
        };
        PublishReportRequest: {
            /**
             * Format: date-time
             * @description 业务时间，缺省为现在 · business time; defaults to now
             * @example 2025-03-04T09:30:00+08:00
             */
            at?: string;
            /**
             * @description 补录原因 · reason for a late entry
             * @enum {string}
             */
            lateEntryReason?: "OFFLINE" | "PAPER" | "PHONED_IN" | "IMPORTED" | "OTHER";
            /**
             * Format: date
             * @description 起始日（上海），含当日 · first day, inclusive
             * @example 2024-01-01
             */
            from?: string;
            /**
             * Format: date
             * @description 截止日（上海），含当日 · last day, inclusive
             * @example 2024-08-06
             */
            to?: string;
            /**
             * @description 代替 from 和 to · a named window, instead of from and to
             * @enum {string}
             */
            window?: "this-year" | "since-last-year" | "since-founding";
            /**
             * Format: date-time
             * @description 按此刻所知，缺省为现在 · figures as of this time; now by default
             * @example 2025-03-04T09:30:00+08:00
             */
            asOf?: string;
            /**
             * @description 分组维度 · dimensions to group by
             * @default []
             */
            groupBy: ("agency" | "area" | "harm" | "category" | "risk" | "source" | "month" | "step")[];
            /** @description 指标，缺省为全部 · indicators; all by default */
            indicators?: ("leads_found" | "leads_transferred" | "transfer_instances" | "minors_rescued" | "rescue_person_times" | "return_rate" | "dispute_count" | "handling_days" | "recurrence_6m" | "on_time_rate" | "feedback_rate" | "open_overdue" | "visit_completion" | "stations_open" | "station_coverage" | "workers" | "villages_without_director")[];
            /** @description 口径版本，缺省为现行 · version of the definitions; current by default */
            definition?: number;
        };
        PublishedReportAnswer: {
            /** Format: uuid */
            reportId: string;
            /** @example 1 */
            version: number;
            /**
             * @description a bigint, serialized as a decimal string
             * @example 4711
             */
            position: string;
        };
        PublisherAnswer: {
            /** Format: uuid */
            officerId: string;
            /** Format: uuid */
            agencyId: string;
            /**
             * @description 当时的单位名称 · name of the agency at that time
             * @example 指挥中心
             */
            agencyName: string;
        };
        ReportSummaryAnswer: {
            /** Format: uuid */
            reportId: string;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: components["schemas"]["PublisherAnswer"];
            /**
             * @description 发布事件的位置 · position of the publishing event
             * @example 4711
             */
            eventPosition: string;
            /**
             * Format: date
             * @example 2024-08-06
             */
            from: string | null;
            /**
             * Format: date
             * @example 2024-08-06
             */
            to: string | null;
            /**
             * Format: date-time
             * @description 所知截至 · figures as of this time
             */
            asOf: string | null;
            /**
             * @description 数值所依据的位置 · position at which the figures were computed
             * @example 4711
             */
            position: string;
            /** @example 1 */
            definition: number;
            groupBy: ("agency" | "area" | "harm" | "category" | "risk" | "source" | "month" | "step")[];
            indicators: ("leads_found" | "leads_transferred" | "transfer_instances" | "minors_rescued" | "rescue_person_times" | "return_rate" | "dispute_count" | "handling_days" | "recurrence_6m" | "on_time_rate" | "feedback_rate" | "open_overdue" | "visit_completion" | "stations_open" | "station_coverage" | "workers" | "villages_without_director")[];
        };
        ReportPage: {
            items: components["schemas"]["ReportSummaryAnswer"][];
            nextCursor: string | null;
        };
        ReportAnswer: {
            /** Format: uuid */
            reportId: string;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: components["schemas"]["PublisherAnswer"];
            /**
             * @description 发布事件的位置 · position of the publishing event
             * @example 4711
             */
            eventPosition: string;
            /**
             * Format: date
             * @example 2024-08-06
             */
            from: string | null;
            /**
             * Format: date
             * @example 2024-08-06
             */
            to: string | null;
            /**
             * Format: date-time
             * @description 所知截至 · figures as of this time
             */
            asOf: string | null;
            /**
             * @description 数值所依据的位置 · position at which the figures were computed
             * @example 4711
             */
            position: string;
            /** @example 1 */
            definition: number;
            groupBy: ("agency" | "area" | "harm" | "category" | "risk" | "source" | "month" | "step")[];
            indicators: ("leads_found" | "leads_transferred" | "transfer_instances" | "minors_rescued" | "rescue_person_times" | "return_rate" | "dispute_count" | "handling_days" | "recurrence_6m" | "on_time_rate" | "feedback_rate" | "open_overdue" | "visit_completion" | "stations_open" | "station_coverage" | "workers" | "villages_without_director")[];
            /** @example 1 */
            version: number;
            /** @description 各指标的口径 · definition of each indicator */
            definitions: components["schemas"]["IndicatorAnswer"][];
            items: components["schemas"]["FigureAnswer"][];
            /**
             * @description 只能看数字者的分组结果：未列出的格为 0 至 4，或为避免推知而隐去 · in grouped results for readers who see only figures: a cell that is not listed is 0 to 4, or hidden because it would disclose another
             * @enum {string}
             */
            absent?: "0 to 4, or hidden";
        };
        EventPlaceAnswer: {
            subject?: components["schemas"]["SubjectAnswer"];
            /** @example 4711 */
            position: string;
            revision: number;
            type: string;
            /**
             * Format: uuid
             * @description 同 subject.id · same as subject.id
             */
            caseId?: string;
        };
        RestatedAnswer: {
            /** @enum {string} */
            indicator: "leads_found" | "leads_transferred" | "transfer_instances" | "minors_rescued" | "rescue_person_times" | "return_rate" | "dispute_count" | "handling_days" | "recurrence_6m" | "on_time_rate" | "feedback_rate" | "open_overdue" | "visit_completion" | "stations_open" | "station_coverage" | "workers" | "villages_without_director";
            /**
             * @description 量词 · measure word
             * @example 条
             */
            unit: string;
            group: components["schemas"]["GroupAnswer"];
            /**
             * @description 发布值 · published value
             * @example 12
             */
            published: number | null;
            /**
             * @description 现值 · current value
             * @example 13
             */
            now: number | null;
            /**
             * @description 现值减发布值 · current minus published
             * @example 1
             */
            difference: number | null;
            /**
             * @description 隐去，是否有变不告知 · suppressed, whether it differs or not
             * @enum {boolean}
             */
            suppressed?: true;
            /**
             * @description 新计入的单位 · units counted now but not before
             * @example [
             *       "0190163d-8694-7398-9f3c-1f6f4d2a6b10"
             *     ]
             */
            added: string[];
            /**
             * @description 不再计入的单位 · units counted before but not now
             * @example []
             */
            removed: string[];
            /**
             * @description 比率：分子有变的单位 · for a share: units that entered or left the numerator
             * @example []
             */
            turned: string[];
            /** @description 致变的事件 · events that caused the change */
            events: components["schemas"]["EventPlaceAnswer"][];
            /**
             * @description 未列全 · the list is truncated
             * @enum {boolean}
             */
            truncated?: true;
        };
        RestatementAnswer: {
            /** Format: uuid */
            reportId: string;
            /**
             * @description 现在所依据的位置 · position of the current figures
             * @example 4711
             */
            position: string;
            /** Format: date-time */
            asOf: string | null;
            /**
             * @description 发布时所依据的位置 · position of the published figures
             * @example 4711
             */
            publishedPosition: string;
            /** Format: date-time */
            publishedAsOf: string | null;
            /**
             * Format: date
             * @example 2024-08-06
             */
            from: string | null;
            /**
             * Format: date
             * @example 2024-08-06
             */
            to: string | null;
            /** @example 1 */
            definition: number;
            groupBy: ("agency" | "area" | "harm" | "category" | "risk" | "source" | "month" | "step")[];
            items: components["schemas"]["RestatedAnswer"][];
            /**
             * @description 只能看数字者的分组结果：未列出的格未变、为 0 至 4，或隐去 · in grouped results for readers who see only figures: a cell that is not listed is unchanged, 0 to 4, or hidden
             * @enum {string}
             */
            absent?: "unchanged, 0 to 4, or hidden";
        };
        LiveAnswer: {
            /** @enum {string} */
            status: "live";
        };
        ReadyAnswer: {
            /** @enum {string} */
            status: "ready" | "not-ready";
        };
        /**
         * @description 问题代码（封闭列表） · the closed list of problem codes
         * @enum {string}
         */
        ProblemCode: "acting-as-required" | "acting-as-unknown" | "agency-barred" | "agency-not-running" | "already-appointed" | "already-assigned" | "already-done-differently" | "already-extended" | "already-proposed" | "already-reviewed" | "already-with-agency" | "always-listed" | "appointment-ended" | "appointment-pending" | "area-ended" | "area-has-villages" | "area-outside-agency" | "before-its-cause" | "busy" | "case-not-open" | "center-cannot-be-barred" | "center-does-not-end" | "center-exists" | "checklist-incomplete" | "child-already-named" | "child-not-safe" | "child-under-18" | "competent-agency-required" | "county-does-not-end" | "database-unavailable" | "deadline-not-running" | "ended-with-another-successor" | "ends-before-it-began" | "extension-not-allowed" | "extension-too-long" | "headers-too-large" | "idempotency-key-reused" | "identity-bound" | "identity-provider-unavailable" | "import-too-large" | "imported-differently" | "internal-error" | "invalid-request" | "label-looks-personal" | "leader-can-confirm" | "leader-required" | "log-unavailable" | "malformed-http" | "malformed-url" | "material-already-requested" | "network-not-allowed" | "no-material-requested" | "no-open-dispute" | "no-such-bar" | "no-such-break-glass" | "no-such-copy" | "no-such-deadline" | "no-such-dispute" | "no-such-document" | "no-such-rescue" | "no-such-revision" | "no-such-route" | "no-such-transfer" | "no-withdrawal-requested" | "not-acceptable" | "not-accepted" | "not-another-agency" | "not-assigned" | "not-closed" | "not-correctable" | "not-found" | "not-known" | "not-merged" | "not-needed-for-task" | "not-on-access-list" | "not-proposed" | "not-registered" | "not-replaceable" | "not-secret" | "not-signed-in" | "not-the-handler" | "not-the-issuing-agency" | "not-the-receiving-agency" | "not-the-supervised-agency" | "not-triaged" | "note-required" | "officer-ended" | "one-credential-only" | "one-time-password-expired" | "open-work" | "overlapping-shifts" | "own-break-glass" | "password-change-required" | "policy-in-the-past" | "report-too-large" | "request-timeout" | "rescue-not-running" | "role-not-allowed" | "role-not-at-this-agency" | "ruled-cannot-return" | "same-person" | "source-ref-reused" | "stale-version" | "supervision-not-open" | "survivor-declined" | "survivor-not-earlier" | "survivor-unknown" | "too-large" | "too-many-attempts" | "too-many-requests" | "township-area-required" | "transfer-not-acceptable" | "transfer-not-accepted" | "transfer-not-fed-back" | "transfer-not-issued" | "transfer-not-returnable" | "transfer-not-signed-for" | "transfer-not-withdrawable" | "two-assessors-required" | "unknown-agency" | "unknown-appointment" | "unknown-area" | "unknown-assignee" | "unknown-child" | "unknown-officer" | "unknown-reporter" | "unmasking-budget-spent" | "unsupported-type" | "url-too-long" | "username-taken" | "view-behind" | "view-unavailable" | "wrong-credentials";
        /**
         * @description 字段问题代码（封闭列表） · the closed list of field codes
         * @enum {string}
         */
        FieldCode: "must-be-object" | "must-be-list" | "wrong-count" | "must-be-text" | "must-be-instant" | "must-be-date" | "must-be-uuid" | "must-be-area-code" | "must-be-one-of" | "must-be-whole-number" | "must-be-boolean" | "must-be-duration" | "must-be-number" | "must-be-network" | "must-match" | "required" | "unknown-field" | "duplicate-field" | "null-not-allowed" | "invalid-characters" | "malformed-json" | "malformed-utf8" | "malformed-encoding" | "no-records" | "no-known-column" | "malformed-workbook" | "too-long" | "too-deep" | "too-many-fields" | "too-many-values" | "out-of-range" | "in-the-future" | "in-the-past" | "before-today-required" | "within-a-year-required" | "whole-months-required" | "group-not-available" | "not-in-order" | "date-of-another-year" | "already-a-workday" | "already-a-day-off" | "must-not-stand-with" | "must-stand-with" | "password-common" | "password-repetitive" | "password-has-username" | "password-used" | "malformed-header" | "unknown-position" | "malformed-cursor" | "invalid";
        FieldFault: {
            /** @enum {string} */
            in: "body" | "query" | "header" | "path";
            /**
             * @description JSON pointer (RFC 6901)
             * @example /children/0/birthDate
             */
            pointer: string;
            code: components["schemas"]["FieldCode"];
            message: string;
        };
        /** @description RFC 9457 */
        Problem: {
            /**
             * Format: uri
             * @example urn:minors-protection:problem:stale-version
             */
            type: string;
            title: string;
            status: number;
            detail: string;
            /**
             * Format: uri
             * @description 请求编号 · id of the request
             * @example urn:uuid:5f0c3a5e-9d53-4c0e-8d0b-6d0f2b1a7c11
             */
            instance: string;
            code: components["schemas"]["ProblemCode"];
            errors?: components["schemas"]["FieldFault"][];
            /** @description already-done-differently: the event that stands, as the caller numbers it */
            revision?: number;
            /** @description already-done-differently: its type, time and codes; texts are masked */
            recorded?: {
                [key: string]: unknown;
            };
            /** @description checklist-incomplete */
            missing?: string[];
        };
    };
    responses: {
        /** @description You have several appointments: set the Acting-As header to one of them (see GET /v1/me) · Acting-As does not match any of your current appointments · Invalid request · Malformed HTTP request · Malformed URL · Send either Authorization or X-Api-Key, not both */
        Problem400: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "acting-as-required" | "acting-as-unknown" | "invalid-request" | "malformed-http" | "malformed-url" | "one-credential-only";
                };
            };
        };
        /** @description The token or key is invalid or expired, or its holder is no longer in office · Authentication is required (Authorization: Bearer, or X-Api-Key) · The one-time password has expired: ask an administrator for a reset · The username or password is incorrect */
        Problem401: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "not-known" | "not-signed-in" | "one-time-password-expired" | "wrong-credentials";
                };
            };
        };
        /** @description Your appointment is pending: a center leader has not confirmed it yet · This API key may not be used from your network · A one-time password can only be used to change the password (POST /v1/me/password); then sign in again · Your current role is not allowed to perform this operation */
        Problem403: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "appointment-pending" | "network-not-allowed" | "password-change-required" | "role-not-allowed";
                };
            };
        };
        /** @description This case has no such bar · This case has no such break-glass · This case has no copy for this agency · There is no such deadline · This case has no such dispute · This case has no such document, or it is not available yet · This case has no such rescue · No such route · This case has no such transfer · Not found */
        Problem404: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "no-such-bar" | "no-such-break-glass" | "no-such-copy" | "no-such-deadline" | "no-such-dispute" | "no-such-document" | "no-such-rescue" | "no-such-route" | "no-such-transfer" | "not-found";
                };
            };
        };
        /** @description Not available in this format */
        Problem406: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "not-acceptable";
                };
            };
        };
        /** @description Request timeout */
        Problem408: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "request-timeout";
                };
            };
        };
        /** @description The case must not be given to the unit of an alleged perpetrator · The agency has ended · The officer already holds this role at the agency at that time · The case is already assigned: use reassign · This is already done, in other words; see `revision` and `recorded` · It was extended as often as the policy allows · Closing is already proposed and awaits a decision · This break-glass is already reviewed · This agency has an open transfer of the case · Dispatchers and leaders of the center are always on the list · The appointment has ended · The area, or the one above it, has ended · The township still has villages; end them first · The agency does not cover this area · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` · The case is not open · The center is responsible for every case and cannot be barred · The command center cannot end · The command center already exists · The closing checklist is incomplete; see `missing` · The child with this number is already in the case; to add information, use identify-child · Returning in an emergency requires confirmation that the child is safe · A child of the case is under 18; if this is still the reason, say why in `note` · Returning for lack of competence requires the competent agency · The county of the center cannot end · The deadline is not running · The agency has ended, with another successor or none · The end must be after the start · The policy allows no extension of this step · It is longer than the policy allows · The identity is bound to another officer, or the officer has an identity of this issuer · This reference is already registered with different content · A public name must not contain an ID number, a phone number or more than six digits in a row · Another center leader can confirm it and must do so · A child is graded HIGH: the leader of the center must close the case · Material can be requested only once · The receiver has not requested material · The dispute has already been ruled on · There is no such record · The issuer has not requested a withdrawal · The lead has not been accepted yet · Transfer to another agency; between the center and civil affairs, use assign · The case is not assigned yet: use assign · The case is not closed · This field cannot be corrected · The lead is not merged · Your open task does not need this text · You are not on the list of this case · No closing has been proposed · The lead is not in status REGISTERED · Only a returned transfer of this case can be replaced · The case is not SECRET · You do not handle this case · Only the issuing agency may do this · Only the receiving agency may do this · Only the supervised agency can answer · The case has not been triaged yet · A child is graded HIGH: closing for this reason requires a `note` · The officer has left · There is open work: transfers, disputes or rescues · Two shifts overlap · Someone other than the officer who opened the case must review it · It must take effect later than the last version, and not in the past · The report has more than 2,000 figures. Group by fewer dimensions · The rescue has ended · The agency has no post for this role · A transfer issued by a ruling cannot be returned · Another person must do this · This number is already registered with different content · The supervision is answered or has ended · A lead cannot be merged into a declined lead · A lead can only be merged into a case registered earlier · There is no such case to merge into · A station or a township requires a township code · The transfer is not awaiting acceptance · The transfer is not in progress · The transfer has no feedback awaiting confirmation · The transfer is not awaiting signature · The transfer can no longer be returned · The transfer is not in status SIGNED_FOR · The transfer can no longer be withdrawn · A full assessment requires two assessors · The agency does not exist · The appointment does not exist · The area does not exist · There is no such unit, or the officer does not belong to it · This case has no such child · The officer does not exist · This case has no such reporter · The username is already in use */
        Problem409: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "agency-barred" | "agency-not-running" | "already-appointed" | "already-assigned" | "already-done-differently" | "already-extended" | "already-proposed" | "already-reviewed" | "already-with-agency" | "always-listed" | "appointment-ended" | "area-ended" | "area-has-villages" | "area-outside-agency" | "before-its-cause" | "case-not-open" | "center-cannot-be-barred" | "center-does-not-end" | "center-exists" | "checklist-incomplete" | "child-already-named" | "child-not-safe" | "child-under-18" | "competent-agency-required" | "county-does-not-end" | "deadline-not-running" | "ended-with-another-successor" | "ends-before-it-began" | "extension-not-allowed" | "extension-too-long" | "identity-bound" | "imported-differently" | "label-looks-personal" | "leader-can-confirm" | "leader-required" | "material-already-requested" | "no-material-requested" | "no-open-dispute" | "no-such-revision" | "no-withdrawal-requested" | "not-accepted" | "not-another-agency" | "not-assigned" | "not-closed" | "not-correctable" | "not-merged" | "not-needed-for-task" | "not-on-access-list" | "not-proposed" | "not-registered" | "not-replaceable" | "not-secret" | "not-the-handler" | "not-the-issuing-agency" | "not-the-receiving-agency" | "not-the-supervised-agency" | "not-triaged" | "note-required" | "officer-ended" | "open-work" | "overlapping-shifts" | "own-break-glass" | "policy-in-the-past" | "report-too-large" | "rescue-not-running" | "role-not-at-this-agency" | "ruled-cannot-return" | "same-person" | "source-ref-reused" | "supervision-not-open" | "survivor-declined" | "survivor-not-earlier" | "survivor-unknown" | "township-area-required" | "transfer-not-acceptable" | "transfer-not-accepted" | "transfer-not-fed-back" | "transfer-not-issued" | "transfer-not-returnable" | "transfer-not-signed-for" | "transfer-not-withdrawable" | "two-assessors-required" | "unknown-agency" | "unknown-appointment" | "unknown-area" | "unknown-assignee" | "unknown-child" | "unknown-officer" | "unknown-reporter" | "username-taken";
                };
            };
        };
        /** @description The version is stale; read it again */
        Problem412: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "stale-version";
                };
            };
        };
        /** @description The import exceeds the size limit (a workbook: 16 MiB, 200,000 rows, 4 million cells): split it · The body is too large: at most 1 MiB, and 8 KiB without credentials */
        Problem413: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "import-too-large" | "too-large";
                };
            };
        };
        /** @description URL too long */
        Problem414: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "url-too-long";
                };
            };
        };
        /** @description The body has a type or charset that this route does not take: the header Accept names those that it takes */
        Problem415: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "unsupported-type";
                };
            };
        };
        /** @description This Idempotency-Key was used for another request */
        Problem422: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency-key-reused";
                };
            };
        };
        /** @description Too many sign-in attempts, try again later · Too many requests · The number of unmaskings allowed in an hour is reached; try again later. The leader sees this */
        Problem429: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "too-many-attempts" | "too-many-requests" | "unmasking-budget-spent";
                };
            };
        };
        /** @description Headers too large */
        Problem431: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "headers-too-large";
                };
            };
        };
        /** @description Internal error */
        Problem500: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "internal-error";
                };
            };
        };
        /** @description Busy; try again · The database is temporarily unavailable · The identity provider is unavailable · The event log is temporarily unavailable · The view has not reached the requested position yet · The view is temporarily unavailable */
        Problem503: {
            headers: {
                "Cache-Control": components["headers"]["CacheControl"];
                Demonstration: components["headers"]["Demonstration"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "busy" | "database-unavailable" | "identity-provider-unavailable" | "log-unavailable" | "view-behind" | "view-unavailable";
                };
            };
        };
    };
    parameters: {
        /**
         * @description 所要的格式 · the format wanted
         * @example text/csv
         */
        Accept: string;
        /**
         * @description 文本语言 · language of texts
         * @example zh-CN
         */
        AcceptLanguage: string;
        /**
         * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
         * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
         */
        ActingAs: string;
        /**
         * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
         * @example lead-2025-03-04-001
         */
        IdempotencyKey: string;
        /**
         * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
         * @example "3"
         */
        IfMatch: string;
        /**
         * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
         * @example 4711
         */
        ReadAfter: string;
        /**
         * @description W3C Trace Context
         * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
         */
        Traceparent: string;
    };
    requestBodies: never;
    headers: {
        /** @description no-store */
        CacheControl: "no-store";
        /** @description 仅演示系统 · on demonstrations only */
        Demonstration: "true";
        /** @description 答复内容的版本 · version of the returned content */
        ETag: string;
        /** @description 此答复是首次的答复 · this is the original response, replayed */
        IdempotentReplayed: "true";
        /** @description 新建内容的路径 · path of the created resource */
        Location: string;
        /** @description 秒 · seconds */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    signIn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            /** @description wrong-credentials, one-time-password-expired */
            401: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description tokens come from an OIDC issuer */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogOutAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /** @description the request has no token of the center */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePasswordAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /** @description there is no password here to change */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateApiKeyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotateApiKeyAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /** @description the caller has no API key */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readLog: {
        parameters: {
            query?: {
                /** @description 此位置之后 · events after this position */
                after?: string;
                /** @description 每页条数 · page size */
                limit?: number;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLogAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listErasures: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasuresAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    openErasureNote: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenErasureNoteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stream: {
        parameters: {
            query?: {
                /** @description 从此位置之后继续 · go on after this position of the log */
                after?: string;
                /** @description 只要此案 · only the events of this case */
                case?: string;
                /** @description 只要这些事件类型，逗号分隔 · only these event types, with commas */
                types?: string;
            };
            header?: {
                /** @description 从此位置之后继续，优先于 after · go on after this position; wins over after */
                "Last-Event-ID"?: string;
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description server-sent events; data: LiveEventAnswer */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDeadlinePolicy: {
        parameters: {
            query?: {
                /** @description 版本 · a version */
                version?: number;
                /** @description 此刻生效的版本，缺省为现在 · the version in force then; now by default */
                asOf?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinePolicyAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    setDeadlinePolicy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDeadlinePolicyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinePolicySetAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            /** @description It must take effect later than the last version, and not in the past */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "policy-in-the-past";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDeadlinePolicyVersions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinePolicyVersions"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDueTime: {
        parameters: {
            query: {
                step: "ACCEPT" | "POLICE_REPORT" | "TRIAGE" | "ISSUE_TRANSFER" | "VERIFY" | "ASSESS" | "TRANSFER_ANSWER" | "MATERIAL" | "FEEDBACK" | "FEEDBACK_CHECK" | "RULING" | "CONFERENCE" | "VISIT" | "INFORM_REPORTER" | "CLOSE" | "GUARDIANSHIP_END" | "BREAK_GLASS_REVIEW" | "NEXT_STEP";
                level: "EMERGENCY" | "URGENT" | "ORDINARY" | "HIGH" | "MEDIUM_HIGH" | "MEDIUM_LOW" | "LOW" | "ALL";
                start: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    whatIf: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIfRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    publishCalendar: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishCalendarRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPublishedAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAgencies: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
                kind?: "CIVIL_AFFAIRS" | "POLICE" | "PROCURATORATE" | "EDUCATION" | "COURT" | "JUSTICE" | "HEALTH" | "DPF" | "WOMENS_FEDERATION" | "YOUTH_LEAGUE" | "WOMEN_CHILDREN_COMMITTEE" | "TOWNSHIP" | "MINORS_CENTER" | "STATION" | "NGO" | "SCHOOL" | "HOSPITAL";
                /** @description 该区划及其下级 · this area and its subareas */
                areaCode?: string;
                /** @description 目前是否存续 · whether it is active */
                running?: boolean;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    establishAgency: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstablishAgencyRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            /** @description The command center already exists · The area does not exist · The agency does not exist · The agency has ended · A station or a township requires a township code · A public name must not contain an ID number, a phone number or more than six digits in a row */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "center-exists" | "unknown-area" | "unknown-agency" | "agency-not-running" | "township-area-required" | "label-looks-personal";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readAgency: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path: {
                agencyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyItem"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path: {
                agencyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    issueApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                agencyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueApiKeyRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueApiKeyAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description The agency has ended */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "agency-not-running";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    renameAgency: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                agencyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameAgencyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description The agency has ended · A public name must not contain an ID number, a phone number or more than six digits in a row */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "agency-not-running" | "label-looks-personal";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endAgency: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                agencyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAgencyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description The command center cannot end · The end must be after the start · The agency does not exist · The agency has ended · The agency has ended, with another successor or none */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "center-does-not-end" | "ends-before-it-began" | "unknown-agency" | "agency-not-running" | "ended-with-another-successor";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                agencyId: string;
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeApiKeyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAreas: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
                /** @description 该区划及其下级 · this area and its subareas */
                areaCode?: string;
                /** @description 县、镇街或村居 · county, townships or villages only */
                level?: "COUNTY" | "TOWNSHIP" | "VILLAGE";
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    defineArea: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefineAreaRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            /** @description The area does not exist · The area, or the one above it, has ended · A public name must not contain an ID number, a phone number or more than six digits in a row */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unknown-area" | "area-ended" | "label-looks-personal";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endArea: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAreaRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description The county of the center cannot end · The end must be after the start · The township still has villages; end them first */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "county-does-not-end" | "ends-before-it-began" | "area-has-villages";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listOfficers: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
                /** @description 曾在该单位任职 · current or former post at this agency */
                agencyId?: string;
                /** @description 曾任该职务 · current or former role */
                role?: "CHILD_DIRECTOR" | "TOWN_SUPERVISOR" | "DISPATCHER" | "AGENCY_LIAISON" | "RESCUE_WORKER" | "SOCIAL_WORKER" | "CENTER_LEADER" | "AUDITOR" | "SYS_ADMIN" | "STATISTICS_VIEWER" | "CARE_COORDINATOR";
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    registerOfficer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterOfficerRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterOfficerAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            /** @description The username is already in use · The agency does not exist · The agency has ended · The agency has no post for this role · The agency does not cover this area · The officer has left */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "username-taken" | "unknown-agency" | "agency-not-running" | "role-not-at-this-agency" | "area-outside-agency" | "officer-ended";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readOfficer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path: {
                officerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerItem"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAppointments: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
                status?: "PENDING" | "CONFIRMED" | "NOT_REQUIRED";
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerAppointmentPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readRoster: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
                /** @description 日期（上海），以当日终了为准，缺省为今天 · the end of this day; today by default */
                on?: string;
                /** @description 县、镇街或村居，缺省为可见的全部 · a county, township or village; by default all that the caller sees */
                area?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    appointOfficer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                officerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointOfficerRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointOfficerAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description Another person must do this · The officer has left · The agency does not exist · The agency has ended · The agency has no post for this role · The agency does not cover this area · The officer already holds this role at the agency at that time */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "same-person" | "officer-ended" | "unknown-agency" | "agency-not-running" | "role-not-at-this-agency" | "area-outside-agency" | "already-appointed";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeDutyAreas: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                officerId: string;
                appointmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDutyAreasRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description The appointment has ended · The agency does not cover this area */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "appointment-ended" | "area-outside-agency";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endAppointment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                officerId: string;
                appointmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAppointmentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description The end must be after the start */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ends-before-it-began";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endOfficer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                officerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndOfficerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                officerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetPasswordAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    bindIdentity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                officerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindIdentityRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description The officer has left · The identity is bound to another officer, or the officer has an identity of this issuer */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "officer-ended" | "identity-bound";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmAppointments: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmAppointmentsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmAppointmentsAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importAreas: {
        parameters: {
            query?: {
                /** @description XLSX：工作表名 · the sheet of a workbook */
                sheet?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description 首行为列名 · the first row has the headings */
        requestBody: {
            content: {
                /**
                 * @example 区划代码,名称,起始日期
                 *     370682001201,第一村,2021-06-01
                 */
                "text/csv": string;
                /**
                 * @example 区划代码	名称	起始日期
                 *     370682001201	第一村	2021-06-01
                 */
                "text/tab-separated-values": string;
                /**
                 * @example 区划代码,名称,起始日期
                 *     370682001201,第一村,2021-06-01
                 */
                "text/plain": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description 每行一个结果，最后是汇总 · one result per row, then a summary; the schema describes one line */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["ImportedArea"] | components["schemas"]["RowsImportEnd"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importOfficers: {
        parameters: {
            query?: {
                /** @description XLSX：工作表名 · the sheet of a workbook */
                sheet?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description 首行为列名 · the first row has the headings */
        requestBody: {
            content: {
                /**
                 * @example 编号,姓名,职务,镇街,责任村居,任职时间
                 *     D-001,某某,儿童主任,城厢街道,370682001201,2021-07-01
                 */
                "text/csv": string;
                /**
                 * @example 编号	姓名	职务	镇街	责任村居	任职时间
                 *     D-001	某某	儿童主任	城厢街道	370682001201	2021-07-01
                 */
                "text/tab-separated-values": string;
                /**
                 * @example 编号,姓名,职务,镇街,责任村居,任职时间
                 *     D-001,某某,儿童主任,城厢街道,370682001201,2021-07-01
                 */
                "text/plain": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description 每行一个结果，最后是汇总 · one result per row, then a summary; the schema describes one line */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["ImportedOfficer"] | components["schemas"]["RowsImportEnd"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    dutyRoster: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRosterAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    setDutyRoster: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDutyRosterRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRosterSetAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            /** @description The officer does not exist · Two shifts overlap */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unknown-officer" | "overlapping-shifts";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    onDuty: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnDutyAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    registerLead: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterLeadRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterLeadAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    extendDeadline: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendDeadlineRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description There is no such deadline · The deadline is not running · The policy allows no extension of this step · It was extended as often as the policy allows · It is longer than the policy allows */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "no-such-deadline" | "deadline-not-running" | "extension-not-allowed" | "already-extended" | "extension-too-long";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    issueSupervision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueSupervisionRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionIssuedAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description There is no such deadline · The deadline is not running · The case is not open · The agency does not exist · The case must not be given to the unit of an alleged perpetrator */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "no-such-deadline" | "deadline-not-running" | "case-not-open" | "unknown-agency" | "agency-barred";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    answerSupervision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                supervisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSupervisionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionCommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description Only the supervised agency can answer · The supervision is answered or has ended */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-supervised-agency" | "supervision-not-open";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endSupervision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                supervisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSupervisionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionCommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description The supervision is answered or has ended */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "supervision-not-open";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    accept: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptLeadRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · The case is not open · The lead is not in status REGISTERED · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "case-not-open" | "not-registered" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decline: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineLeadRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · The case is not open · The lead is not in status REGISTERED · There is open work: transfers, disputes or rescues · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "case-not-open" | "not-registered" | "open-work" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    triage: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriageLeadRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description The case is not open · The lead has not been accepted yet · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "case-not-open" | "not-accepted" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    assign: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignCaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · The case is not open · The case is already assigned: use reassign · There is no such unit, or the officer does not belong to it · The case must not be given to the unit of an alleged perpetrator */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "case-not-open" | "already-assigned" | "unknown-assignee" | "agency-barred";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reassign: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignCaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · This is already done, in other words; see `revision` and `recorded` · The case is not open · The case is not assigned yet: use assign · There is no such unit, or the officer does not belong to it · The case must not be given to the unit of an alleged perpetrator */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "already-done-differently" | "case-not-open" | "not-assigned" | "unknown-assignee" | "agency-barred";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reassignAll: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignAllRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReassignAllAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            /** @description The agency does not exist · The officer does not exist · There is no such unit, or the officer does not belong to it */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "unknown-agency" | "unknown-officer" | "unknown-assignee";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    bulkCommand: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    gradeRisk: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GradeRiskRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · The case is not open · This case has no such child */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "case-not-open" | "unknown-child";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    issueTransfer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueTransferRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueTransferAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · The case is not open · The case has not been triaged yet · The agency does not exist · The case must not be given to the unit of an alleged perpetrator · Transfer to another agency; between the center and civil affairs, use assign · This agency has an open transfer of the case · Only a returned transfer of this case can be replaced · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "case-not-open" | "not-triaged" | "unknown-agency" | "agency-barred" | "not-another-agency" | "already-with-agency" | "not-replaceable" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    signFor: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                transferId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignForTransferRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description Only the receiving agency may do this · This is already done, in other words; see `revision` and `recorded` · The case is not open · The transfer is not awaiting signature · This case has no such transfer · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-receiving-agency" | "already-done-differently" | "case-not-open" | "transfer-not-issued" | "no-such-transfer" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    acceptTransfer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                transferId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptTransferRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description Only the receiving agency may do this · This is already done, in other words; see `revision` and `recorded` · The case is not open · The transfer is not awaiting acceptance · This case has no such transfer · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-receiving-agency" | "already-done-differently" | "case-not-open" | "transfer-not-acceptable" | "no-such-transfer" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    feedBack: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                transferId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedBackRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description Only the receiving agency may do this · The case is not open · The transfer is not in progress · This case has no such transfer · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-receiving-agency" | "case-not-open" | "transfer-not-accepted" | "no-such-transfer" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rejectFeedback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                transferId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectFeedbackRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · The case is not open · The transfer has no feedback awaiting confirmation · This case has no such transfer · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "case-not-open" | "transfer-not-fed-back" | "no-such-transfer" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    complete: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                transferId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTransferRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · The case is not open · The transfer has no feedback awaiting confirmation · This case has no such transfer · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "case-not-open" | "transfer-not-fed-back" | "no-such-transfer" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    informReporter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InformReporterRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description The case is not open · This case has no such reporter */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "case-not-open" | "unknown-reporter";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeClosure: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeClosureRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · The case is not open · The case has not been triaged yet · The closing checklist is incomplete; see `missing` · Closing is already proposed and awaits a decision · A child of the case is under 18; if this is still the reason, say why in `note` · A child is graded HIGH: closing for this reason requires a `note` · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "case-not-open" | "not-triaged" | "checklist-incomplete" | "already-proposed" | "child-under-18" | "note-required" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rejectClosure: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectClosureRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · The case is not open · No closing has been proposed · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "case-not-open" | "not-proposed" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    close: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseCaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · The case is not open · Another person must do this · No closing has been proposed · The closing checklist is incomplete; see `missing` · A child of the case is under 18; if this is still the reason, say why in `note` · A child is graded HIGH: closing for this reason requires a `note` · A child is graded HIGH: the leader of the center must close the case · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "case-not-open" | "same-person" | "not-proposed" | "checklist-incomplete" | "child-under-18" | "note-required" | "leader-required" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    addChild: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddChildRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddChildAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · The case is not open · The child with this number is already in the case; to add information, use identify-child */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "case-not-open" | "child-already-named";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    identifyChild: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentifyChildRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChildRecordedAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · The case is not open · This case has no such child · The child with this number is already in the case; to add information, use identify-child */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "case-not-open" | "unknown-child" | "child-already-named";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    voidChild: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                childId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidChildRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · This is already done, in other words; see `revision` and `recorded` · The case is not open · This case has no such child */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "already-done-differently" | "case-not-open" | "unknown-child";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    addReporter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddReporterRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddReporterAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · The case is not open */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "case-not-open";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordNote: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordNoteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · The case is not open */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "case-not-open";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    copy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyCaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · The case is not open · The agency does not exist · The case must not be given to the unit of an alleged perpetrator */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "case-not-open" | "unknown-agency" | "agency-barred";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endCopy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                agencyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndCopyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · This case has no copy for this agency */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "no-such-copy";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reportToPolice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportToPoliceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · The case is not open · The agency does not exist */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "case-not-open" | "unknown-agency";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordVisit: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordVisitRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · The case is not open · This case has no such child */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "case-not-open" | "unknown-child";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordAssessment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAssessmentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · The case is not open · A full assessment requires two assessors · The officer does not exist · The case must not be given to the unit of an alleged perpetrator */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "case-not-open" | "two-assessors-required" | "unknown-officer" | "agency-barred";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    holdConference: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldConferenceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description The case is not open · The agency does not exist */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "case-not-open" | "unknown-agency";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    requestMaterial: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                transferId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestMaterialRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description Only the receiving agency may do this · The case is not open · The transfer is not in status SIGNED_FOR · This case has no such transfer · Material can be requested only once · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-receiving-agency" | "case-not-open" | "transfer-not-signed-for" | "no-such-transfer" | "material-already-requested" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    supplement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                transferId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplementMaterialRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description Only the issuing agency may do this · This is already done, in other words; see `revision` and `recorded` · The case is not open · The receiver has not requested material · This case has no such transfer · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-issuing-agency" | "already-done-differently" | "case-not-open" | "no-material-requested" | "no-such-transfer" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    return: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                transferId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnTransferRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnTransferAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description Only the receiving agency may do this · This is already done, in other words; see `revision` and `recorded` · The case is not open · The transfer can no longer be returned · This case has no such transfer · A transfer issued by a ruling cannot be returned · Returning for lack of competence requires the competent agency · The agency does not exist · Returning in an emergency requires confirmation that the child is safe · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-receiving-agency" | "already-done-differently" | "case-not-open" | "transfer-not-returnable" | "no-such-transfer" | "ruled-cannot-return" | "competent-agency-required" | "unknown-agency" | "child-not-safe" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                transferId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawTransferRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description Only the issuing agency may do this · This is already done, in other words; see `revision` and `recorded` · The case is not open · The transfer can no longer be withdrawn · This case has no such transfer · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-issuing-agency" | "already-done-differently" | "case-not-open" | "transfer-not-withdrawable" | "no-such-transfer" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmWithdrawal: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                transferId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmWithdrawalRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description Only the receiving agency may do this · This is already done, in other words; see `revision` and `recorded` · The case is not open · The issuer has not requested a withdrawal · This case has no such transfer · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-receiving-agency" | "already-done-differently" | "case-not-open" | "no-withdrawal-requested" | "no-such-transfer" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ruleDispute: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                disputeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleDisputeRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueTransferAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description The case is not open · This case has no such dispute · The dispute has already been ruled on · The agency does not exist · The case must not be given to the unit of an alleged perpetrator · Transfer to another agency; between the center and civil affairs, use assign · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "case-not-open" | "no-such-dispute" | "no-open-dispute" | "unknown-agency" | "agency-barred" | "not-another-agency" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    startRescue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRescueRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartRescueAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · The case is not open · The case has not been triaged yet · This case has no such child */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "case-not-open" | "not-triaged" | "unknown-child";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    voidRescue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                rescueId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidRescueRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · This is already done, in other words; see `revision` and `recorded` · This case has no such rescue */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "already-done-differently" | "no-such-rescue";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endRescue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                rescueId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRescueRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · The case is not open · This case has no such rescue · The rescue has ended · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "case-not-open" | "no-such-rescue" | "rescue-not-running" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    merge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeLeadRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · The case is not open · There is open work: transfers, disputes or rescues · A lead can only be merged into a case registered earlier · A lead cannot be merged into a declined lead · There is no such case to merge into */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "case-not-open" | "open-work" | "survivor-not-earlier" | "survivor-declined" | "survivor-unknown";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unmerge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmergeLeadRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · The lead is not merged · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "not-merged" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    bar: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BarAgencyRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BarAgencyAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · The case is not open · The agency does not exist · The center is responsible for every case and cannot be barred · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "case-not-open" | "unknown-agency" | "center-cannot-be-barred" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endBar: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                barId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndBarRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · This case has no such bar */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "no-such-bar";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reopen: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenCaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · The case is not closed · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "not-closed" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    correct: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectRecordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectRecordAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · This field cannot be corrected · There is no such record · This case has no such child · The child with this number is already in the case; to add information, use identify-child · This is more than five minutes before what caused it; a late entry needs `lateEntryReason` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "not-correctable" | "no-such-revision" | "unknown-child" | "child-already-named" | "before-its-cause";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    liftSecrecy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftSecrecyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · The case is not SECRET */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "not-secret";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listOfficer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListOfficerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · The case is not SECRET · The officer does not exist */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "not-secret" | "unknown-officer";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unlistOfficer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                officerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnlistOfficerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This is already done, in other words; see `revision` and `recorded` · The case is not SECRET · Dispatchers and leaders of the center are always on the list */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "already-done-differently" | "not-secret" | "always-listed";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    openBreakGlass: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenBreakGlassRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenBreakGlassAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You do not handle this case · This is already done, in other words; see `revision` and `recorded` */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-the-handler" | "already-done-differently";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reviewBreakGlass: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                breakGlassId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewBreakGlassRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description This case has no such break-glass · Someone other than the officer who opened the case must review it · This break-glass is already reviewed */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "no-such-break-glass" | "own-break-glass" | "already-reviewed";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importLeads: {
        parameters: {
            query?: {
                /** @description 表头与列的对应，逗号分隔：表头:列名 · headings of the file and the columns they mean, separated by commas */
                columns?: string;
                /** @description XLSX：工作表名，缺省为第一张有表头的 · the sheet of a workbook; by default the first one with a header */
                sheet?: string;
                /** @description 没有来源的行的来源 · the source of the rows that state none, such as those of a hotline export */
                source?: "MANDATORY_REPORT" | "HOTLINE_12345" | "POLICE_110" | "HOME_VISIT" | "DATA_MATCH" | "SCHOOL" | "HOSPITAL" | "SELF" | "PUBLIC" | "ONLINE" | "OTHER_AREA" | "OTHER";
                /** @description 按已办结的历史导入，仅限受理调度员 · the rows are history that is finished, up to the closing; for dispatchers only */
                finished?: boolean;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 所要的格式 · the format wanted
                 * @example text/csv
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description 逐行读取，不受 1 MiB 限制 · read line by line; the 1 MiB body limit does not apply */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sourceRef": "2019-031",
                 *       "at": "2019-03-04T09:30:00+08:00",
                 *       "source": "SCHOOL",
                 *       "discoveredAt": "2019-03-04T08:00:00+08:00"
                 *     }
                 */
                "application/x-ndjson": components["schemas"]["RegisterLeadRequest"] | components["schemas"]["FinishedLeadRequest"];
                /**
                 * @example 原编号,登记时间,来源,发现时间,儿童姓名
                 *     2019-031,2019-03-04 09:30,学校,2019-03-04,某某
                 */
                "text/csv": string;
                /**
                 * @example 原编号	登记时间	来源	发现时间	儿童姓名
                 *     2019-031	2019-03-04 09:30	学校	2019-03-04	某某
                 */
                "text/tab-separated-values": string;
                /**
                 * @example 原编号,登记时间,来源,发现时间,儿童姓名
                 *     2019-031,2019-03-04 09:30,学校,2019-03-04,某某
                 */
                "text/plain": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description 每行一个结果，最后是汇总；以 text/csv 只给未能导入的记录及其错误，改正后可再次导入 · one result per line, then a summary; the schema describes one line. As text/csv only the failed records with their errors, which can be corrected and imported again */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "line": 1,
                     *       "status": "registered",
                     *       "warnings": [],
                     *       "caseId": "0190163d-8694-7398-9f3c-1f6f4d2a6b10",
                     *       "caseNumber": "XS-370682-2026-000038"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["ImportedLine"] | components["schemas"]["ImportEnd"];
                    /**
                     * @example 原编号,来源,发现时间,导入错误
                     *     2019-032,学校,昨天,第 3 行：发现时间：须为存在的日期或时间，如 2019-03-04、2019年3月4日 9:30
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
                status?: "REGISTERED" | "ACCEPTED" | "HANDLING" | "CLOSED" | "DECLINED" | "MERGED";
                urgency?: "EMERGENCY" | "URGENT" | "ORDINARY";
                risk?: "HIGH" | "MEDIUM_HIGH" | "MEDIUM_LOW" | "LOW";
                area?: string;
                /** @description 提交线索的机构 · the agency that submitted the lead */
                agency?: string;
                /** @description 经办机构或经办人 · the unit or officer that handles it */
                handler?: string;
                harm?: "SEXUAL" | "ABUSE" | "NEGLECT" | "ABANDONMENT" | "TRAFFICKING" | "FORCED_BEGGING" | "BULLYING" | "MISSING" | "VAGRANCY" | "DROPOUT" | "SELF_HARM" | "ONLINE_HARM" | "CHILD_LABOUR" | "MISCONDUCT" | "EARLY_PREGNANCY" | "NO_GUARDIAN" | "OTHER";
                childId?: string;
                /** @description 有步骤超期未办 · a step is overdue */
                overdue?: boolean;
                /** @description 现无可办理人员的单位有未办事项；只供中心 · work at an agency where no one can act now; for the center only */
                unattended?: boolean;
                /** @description 工作清单：我经办的、本单位经办的、待派单的、待我审批结案的、经办人离任的 · work lists: handled by me, handled by my unit, unassigned, closing awaiting my approval, handling officer has left */
                list?: "mine" | "my-unit" | "unassigned" | "awaiting-approval" | "handler-left";
                /** @description 登记日期（上海），含当日 · registered on or after */
                from?: string;
                /** @description 登记日期（上海），含当日 · registered on or before */
                to?: string;
                /** @description 至此刻所知 · the state known at this time */
                asOf?: string;
                sort?: "-registeredAt" | "registeredAt" | "urgency" | "dueAt";
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedCasesAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    searchCases: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchCasesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedCasesAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCase: {
        parameters: {
            query?: {
                /** @description 至第几个事件 · the case as of this version */
                version?: number;
                /** @description 至此刻所知 · the state known at this time */
                asOf?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCaseDeadlines: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinesAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDeadlines: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
                /** @description 应办单位 · the agency that owes the step */
                responsible?: string;
                step?: "ACCEPT" | "POLICE_REPORT" | "TRIAGE" | "ISSUE_TRANSFER" | "VERIFY" | "ASSESS" | "TRANSFER_ANSWER" | "MATERIAL" | "FEEDBACK" | "FEEDBACK_CHECK" | "RULING" | "CONFERENCE" | "VISIT" | "INFORM_REPORTER" | "CLOSE" | "GUARDIANSHIP_END" | "BREAK_GLASS_REVIEW" | "NEXT_STEP";
                status?: "RUNNING" | "PAUSED" | "DONE" | "CANCELLED";
                /** @description 已超期 · past its due time */
                overdue?: boolean;
                /** @description 应办时间早于 · due before */
                dueBefore?: string;
                area?: string;
                /** @description 排序 · order */
                sort?: "dueAt";
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedDeadlinesAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSupervisions: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
                /** @description 被督办单位 · the supervised agency */
                agency?: string;
                status?: "OPEN" | "ANSWERED" | "ENDED";
                case?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedSupervisionsAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDuplicates: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatesAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getTimeline: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
                /** @description 至第几个事件 · the case as of this version */
                version?: number;
                /** @description 至此刻所知 · the state known at this time */
                asOf?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getHistory: {
        parameters: {
            query?: {
                /** @description 至第几个事件 · the case as of this version */
                version?: number;
                /** @description 至此刻所知 · the state known at this time */
                asOf?: string;
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unmaskCase: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmaskingAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You are not on the list of this case · Your open task does not need this text */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-on-access-list" | "not-needed-for-task";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDocument: {
        parameters: {
            query?: {
                /** @description 移送函和回执须指明移送 · the transfer; required for transfer-letter and receipt, not allowed otherwise */
                transferId?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path: {
                caseId: string;
                /** @description 移送函、回执、结案表、个案卷宗 */
                kind: "transfer-letter" | "receipt" | "closure-form" | "case-file";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition": string;
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    openDocument: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                caseId: string;
                /** @description 移送函、回执、结案表、个案卷宗 */
                kind: "transfer-letter" | "receipt" | "closure-form" | "case-file";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlainPaperRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition": string;
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            /** @description You are not on the list of this case · Your open task does not need this text */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-on-access-list" | "not-needed-for-task";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTransfers: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
                /** @description 收件：接收机构 · inbox of this agency */
                to?: string;
                /** @description 发件：移送机构 · outbox of this agency */
                from?: string;
                status?: "ISSUED" | "SIGNED_FOR" | "MATERIAL_REQUESTED" | "ACCEPTED" | "RETURNED" | "WITHDRAWAL_REQUESTED" | "WITHDRAWN" | "FED_BACK" | "COMPLETED";
                overdue?: boolean;
                /** @description 工作清单：待签收、待回告（均为本单位应办）、待办结确认；中心可见全部 · work lists: awaiting signature, awaiting feedback (both owed by the own agency), awaiting completion; the center sees all */
                list?: "unsigned" | "awaiting-feedback" | "awaiting-completion";
                /** @description 至此刻所知 · the state known at this time */
                asOf?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedTransfersAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listHandovers: {
        parameters: {
            query?: {
                /** @description 移送日期（上海），含当日 · issued on or after */
                from?: string;
                /** @description 移送日期（上海），含当日 · issued on or before */
                to?: string;
                /** @description 至此刻所知 · the state known at this time */
                asOf?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoversAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportXes: {
        parameters: {
            query?: {
                /** @description 至此刻所知 · the log as of this time */
                asOf?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition": string;
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAccess: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
                case?: string;
                officer?: string;
                purpose?: "HANDLING" | "CONTACT" | "SAFETY" | "COURT" | "AUDIT" | "SEARCH" | "BREAK_GLASS" | "OVER_BUDGET" | "FINISHED_IMPORT" | "SIGN_IN" | "READ" | "DOCUMENT";
                /** @description 含此刻 · at or after */
                from?: string;
                /** @description 不含此刻 · before */
                to?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLogAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    openAccessNotes: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessNotesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLogAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listBreakGlass: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
                /** @description 是否已复核；超额查看和办结个案导入无须复核，只在 reviewed=true 时不列 · reviewed or not; spent budgets and imports need no review */
                reviewed?: boolean;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedBreakGlassesAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
                /** @description 尚未签阅的 · not acknowledged yet */
                unread?: boolean;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    acknowledgeNotification: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgedAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDefinitions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionsAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getStatistics: {
        parameters: {
            query?: {
                /** @description 起始日（上海），含当日 · first day, inclusive */
                from?: string;
                /** @description 截止日（上海），含当日 · last day, inclusive */
                to?: string;
                /** @description 今年以来、去年以来、中心成立以来，代替 from 和 to · a named window, instead of from and to */
                window?: "this-year" | "since-last-year" | "since-founding";
                /** @description 按此刻所知 · figures as of this time */
                asOf?: string;
                /** @description 口径版本，缺省为现行 · version of the definitions; current by default */
                definition?: number;
                /** @description 分组维度，逗号分隔 · dimensions to group by, comma-separated */
                groupBy?: string;
                /** @description 指标，逗号分隔，缺省为全部 · indicators, comma-separated; all by default */
                indicators?: string;
                /** @description 同比 · compare with the same period last year */
                compare?: "year";
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getFacts: {
        parameters: {
            query?: {
                /** @description 起始日（上海），含当日 · first day, inclusive */
                from?: string;
                /** @description 截止日（上海），含当日 · last day, inclusive */
                to?: string;
                /** @description 今年以来、去年以来、中心成立以来，代替 from 和 to · a named window, instead of from and to */
                window?: "this-year" | "since-last-year" | "since-founding";
                /** @description 按此刻所知 · figures as of this time */
                asOf?: string;
                /** @description 口径版本，缺省为现行 · version of the definitions; current by default */
                definition?: number;
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · nextCursor of the previous page */
                cursor?: string;
                /** @description 分组值,none 为不详 · value of the group, none if unknown */
                agency?: string;
                /** @description 分组值,none 为不详 · value of the group, none if unknown */
                area?: string;
                /** @description 分组值,none 为不详 · value of the group, none if unknown */
                harm?: string;
                /** @description 分组值,none 为不详 · value of the group, none if unknown */
                category?: string;
                /** @description 分组值,none 为不详 · value of the group, none if unknown */
                risk?: string;
                /** @description 分组值,none 为不详 · value of the group, none if unknown */
                source?: string;
                /** @description 分组值,none 为不详 · value of the group, none if unknown */
                month?: string;
                /** @description 分组值,none 为不详 · value of the group, none if unknown */
                step?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path: {
                indicator: "leads_found" | "leads_transferred" | "transfer_instances" | "minors_rescued" | "rescue_person_times" | "return_rate" | "dispute_count" | "handling_days" | "recurrence_6m" | "on_time_rate" | "feedback_rate" | "open_overdue" | "visit_completion" | "stations_open" | "station_coverage" | "workers" | "villages_without_director";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description 每页条数 · page size */
                limit?: number;
                /** @description 上一页的 nextCursor · of the previous page */
                cursor?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 等视图更新到此位置（最多 2 秒） · wait until the view has reached this position (2 s at most)
                 * @example 4711
                 */
                "Read-After"?: components["parameters"]["ReadAfter"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    publishReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所依据的版本，已过时则 412 · the version acted upon; 412 when stale
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description 重复请求得到同一答复，保留 72 小时 · a repeat gets the first answer, kept for 72 hours
                 * @example lead-2025-03-04-001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishReportRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedReportAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            /** @description The report has more than 2,000 figures. Group by fewer dimensions */
            409: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "report-too-large";
                    };
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReport: {
        parameters: {
            query?: {
                /** @description 格式，优先于 Accept · the format; takes precedence over Accept */
                format?: "json" | "csv" | "xlsx" | "pdf";
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所要的格式 · the format wanted
                 * @example text/csv
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    /** @description 答复内容的版本 · version of the returned content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswer"];
                    "text/csv": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/pdf": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRestatement: {
        parameters: {
            query?: {
                /** @description 格式，优先于 Accept · the format; takes precedence over Accept */
                format?: "json" | "csv" | "xlsx" | "pdf";
                /** @description 与此刻所知相比，缺省为现在 · compare with figures as of this time; now by default */
                asOf?: string;
            };
            header?: {
                /**
                 * @description 文本语言 · language of texts
                 * @example zh-CN
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description W3C Trace Context
                 * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description 以哪一任职身份操作（有多项任职时必填） · the appointment acting, for an officer with several
                 * @example 0190163d-8694-7398-9f3c-1f6f4d2a6b10
                 */
                "Acting-As"?: components["parameters"]["ActingAs"];
                /**
                 * @description 所要的格式 · the format wanted
                 * @example text/csv
                 */
                Accept?: components["parameters"]["Accept"];
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    "Cache-Control": components["headers"]["CacheControl"];
                    Demonstration: components["headers"]["Demonstration"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestatementAnswer"];
                    "text/csv": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/pdf": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "live"
                     *     }
                     */
                    "application/json": components["schemas"]["LiveAnswer"];
                };
            };
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            431: components["responses"]["Problem431"];
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready"
                     *     }
                     */
                    "application/json": components["schemas"]["ReadyAnswer"];
                };
            };
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            431: components["responses"]["Problem431"];
            /** @description not ready */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "not-ready"
                     *     }
                     */
                    "application/json": components["schemas"]["ReadyAnswer"];
                };
            };
        };
    };
}
