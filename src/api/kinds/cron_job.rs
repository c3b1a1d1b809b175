//! Models CronJob of batch/v1.

use super::edit::{fill, fill_absent, within};
use super::job::JobSpec;
use super::job::template_defaults;
use super::meta::ObjectMeta;
use super::references::ObjectReference;
use crate::api::{Kind, SPEC_AND_STATUS, Strategy, Value};
use crate::fields;
use crate::k;

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
    strategy: Strategy { default, ..SPEC_AND_STATUS },
    ..Kind::of("batch", "v1", "CronJob", "cronjobs", "cronjob", CronJob::TYPE)
};

/// Models `SetDefaults_CronJob`.
fn default(v: &mut Value) {
    let spec = v.entry(k!("spec"));
    within(spec, k!("jobTemplate"), |job| template_defaults(job.entry(k!("spec"))));
    fill(spec, k!("concurrencyPolicy"), "Allow");
    fill_absent(spec, k!("suspend"), false);
    fill_absent(spec, k!("successfulJobsHistoryLimit"), 3);
    fill_absent(spec, k!("failedJobsHistoryLimit"), 1);
}
