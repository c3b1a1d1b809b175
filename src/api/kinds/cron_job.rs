//! Models CronJob of batch/v1.

use super::check::{core_meta, core_meta_update, non_negative, one_of};
use super::columns::{AGE, NAME, column, or, since};
use super::edit::{fill, fill_absent, within};
use super::job::JobSpec;
use super::job::template_defaults;
use super::job::validate;
use super::meta::ObjectMeta;
use super::references::ObjectReference;
use super::workload;
use super::workload::{listed, selector_text};
use crate::api::{Column, Errors, Kind, Path, SPEC_AND_STATUS, Strategy, Value, cron::Schedule, names};
use crate::fields;
use crate::k;
use crate::path;

fields! {
    /// Models batch/v1 CronJob.
    CronJob {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(CronJobSpec) always;
        status "status": obj(CronJobStatus) always;
    }
    /// Models batch/v1 CronJobSpec.
    CronJobSpec {
        schedule "schedule": str always;
        time_zone "timeZone": str given;
        starting_deadline_seconds "startingDeadlineSeconds": int64 given;
        concurrency_policy "concurrencyPolicy": str;
        suspend "suspend": bool given;
        job_template "jobTemplate": obj(JobTemplateSpec) always;
        successful_jobs_history_limit "successfulJobsHistoryLimit": int32 given;
        failed_jobs_history_limit "failedJobsHistoryLimit": int32 given;
    }
    /// Models batch/v1 JobTemplateSpec.
    JobTemplateSpec {
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(JobSpec) always;
    }
    /// Models batch/v1 CronJobStatus.
    CronJobStatus {
        active "active": list(obj(ObjectReference));
        last_schedule_time "lastScheduleTime": time given;
        last_successful_time "lastSuccessfulTime": time given;
    }
}

/// CronJob, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["cj"],
    categories: &["all"],
    subresources: &["status"],
    strategy: Strategy {
        columns: COLUMNS,
        warnings: |new, old| workload::warned(new, old, "spec.jobTemplate.spec.template"),
        default,
        validate: |v, e| {
            core_meta(v, true, names::dns1123_subdomain, e);
            spec(v, &Value::Null, e);
            let name = CronJob(v).metadata().name();
            if name.len() > 52 {
                e.invalid("metadata.name", name, "must be no more than 52 characters");
            }
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            spec(new, old, e);
        },
        ..SPEC_AND_STATUS
    },
    ..Kind::of("batch", "v1", "CronJob", "cronjobs", "cronjob", CronJob::TYPE)
};

const COLUMNS: &[Column] = &[
    NAME,
    column("Schedule", "string", 0, "The schedule in Cron format, see https://en.wikipedia.org/wiki/Cron.", |v, _| {
        v.at(path!("spec.schedule")).clone()
    }),
    column(
        "Timezone",
        "string",
        0,
        "The time zone name for the given schedule, see https://en.wikipedia.org/wiki/List_of_tz_database_time_zones. If not specified, this will default to the time zone of the kube-controller-manager process. The set of valid time zone names and the time zone offset is loaded from the system-wide time zone database by the API server during CronJob validation and the controller manager during execution. If no system-wide time zone database can be found a bundled version of the database is used instead. If the time zone name becomes invalid during the lifetime of a CronJob or due to a change in host configuration, the controller will stop creating new new Jobs and will create a system event with the reason UnknownTimeZone. More information can be found in https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones",
        |v, _| or(v.at(path!("spec.timeZone")).str(), "<none>"),
    ),
    column(
        "Suspend",
        "boolean",
        0,
        "This flag tells the controller to suspend subsequent executions, it does not apply to already started executions.  Defaults to false.",
        |v, _| v.at(path!("spec.suspend")).as_bool().map_or("<unset>", |s| if s { "True" } else { "False" }).into(),
    ),
    column("Active", "integer", 0, "A list of pointers to currently running jobs.", |v, _| {
        (CronJob(v).status().active().len() as i64).into()
    }),
    column(
        "Last Schedule",
        "string",
        0,
        "Information when was the last time the job was successfully scheduled.",
        |v, now| match CronJob(v).status().last_schedule_time() {
            "" => "<none>".into(),
            then => since(then, now).into(),
        },
    ),
    AGE,
    column("Containers", "string", 1, "Names of each container in the template.", |v, _| {
        listed(v.at(path!("spec.jobTemplate.spec.template.spec")), k!("name"))
    }),
    column("Images", "string", 1, "Images referenced by each container in the template.", |v, _| {
        listed(v.at(path!("spec.jobTemplate.spec.template.spec")), k!("image"))
    }),
    column(
        "Selector",
        "string",
        1,
        "A label query over pods that should match the pod count. Normally, the system sets this field for you. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors",
        |v, _| selector_text(v.at(path!("spec.jobTemplate.spec.selector"))).into(),
    ),
];

/// Models `SetDefaults_CronJob`.
fn default(v: &mut Value) {
    let spec = v.entry(k!("spec"));
    within(spec, k!("jobTemplate"), |job| template_defaults(job.entry(k!("spec"))));
    fill(spec, k!("concurrencyPolicy"), "Allow");
    fill_absent(spec, k!("suspend"), false);
    fill_absent(spec, k!("successfulJobsHistoryLimit"), 3);
    fill_absent(spec, k!("failedJobsHistoryLimit"), 1);
}

/// Models `validateCronJobSpec`.
fn spec(v: &Value, old: &Value, e: &mut Errors) {
    let (spec, old, path) = (CronJob(v).spec(), CronJob(old).spec(), Path::new("spec"));
    let (schedule, at) = (spec.schedule(), path.child("schedule"));
    if !schedule.is_empty() {
        let zoned = schedule.contains("TZ");
        let times =
            schedule.split_once(' ').filter(|(zone, _)| zone.contains("TZ=")).map_or(schedule, |(_, times)| times);
        if let Err(why) = Schedule::parse(times) {
            e.invalid(at, schedule, &why);
        }
        if zoned && !old.schedule().contains("TZ") {
            e.invalid(at, schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
        } else if zoned && spec.time_zone().is_some() {
            e.invalid(at, schedule, "cannot use both timeZone field and TZ or CRON_TZ in schedule");
        }
    }
    non_negative(spec.starting_deadline_seconds().unwrap_or(0), &path.child("startingDeadlineSeconds"), e);
    if let Some(zone) = spec.time_zone().filter(|zone| old.time_zone() != Some(*zone)) {
        time_zone(zone, &path.child("timeZone"), e);
    }
    one_of(spec.concurrency_policy(), &["Allow", "Forbid", "Replace"], &path.child("concurrencyPolicy"), e);
    let (job, job_path) = (spec.job_template().spec(), path.child("jobTemplate"));
    let job_path = job_path.child("spec");
    validate::spec(job, &job_path, e);
    if let Some(selector) = job.selector() {
        e.invalid(job_path.child("selector"), selector.0, "`selector` will be auto-generated");
    }
    if job.manual_selector() == Some(true) {
        e.not_supported(job_path.child("manualSelector"), true, &["nil", "false"]);
    }
    for (name, n) in [
        ("successfulJobsHistoryLimit", spec.successful_jobs_history_limit()),
        ("failedJobsHistoryLimit", spec.failed_jobs_history_limit()),
    ] {
        non_negative(n.unwrap_or(0), &path.child(name), e);
    }
    if schedule.is_empty() {
        e.required(at, "");
    }
}

/// The first part of the names of zones. Which places they have is not known here.
const AREAS: [&str; 14] = [
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Brazil",
    "Canada",
    "Etc",
    "Europe",
    "Indian",
    "Pacific",
    "US",
];

fn time_zone(zone: &str, path: &Path<'_>, e: &mut Errors) {
    let known = match zone.split_once('/') {
        Some((area, place)) => AREAS.contains(&area) && place.starts_with(|c: char| c.is_ascii_uppercase()),
        None => matches!(zone, "UTC" | "GMT" | "UCT" | "Zulu" | "CET" | "EET" | "MET" | "WET" | "EST" | "MST" | "HST"),
    };
    match zone {
        "" => e.invalid(path, "", "timeZone must be nil or non-empty string"),
        _ if zone.eq_ignore_ascii_case("local") => {
            let why = "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones";
            e.invalid(path, zone, why);
        }
        _ if !known => e.invalid(path, zone, &format!("unknown time zone {zone}")),
        _ => {}
    }
}
