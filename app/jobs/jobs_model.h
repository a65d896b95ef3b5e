#pragma once

#include "core/base/progress.h"

#include <QAbstractListModel>
#include <QString>
#include <QTimer>

#include <memory>
#include <vector>

namespace app {

/// One run, shared by the window and the pool thread. All but `progress` belongs to the window thread.
struct JobState
{
    QString title{};
    core::Progress progress{};
    bool dropped = false;
    bool finished = false;
};
using JobStatePointer = std::shared_ptr<JobState>;

/// What is running now, one row a job with a title, for the status bar. Lives on the window thread.
class JobsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        TitleRole = Qt::DisplayRole,
        FractionRole = Qt::UserRole // double, 0..1
    };

    static JobsModel& instance();
    ~JobsModel() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    void cancel(int row);
    void cancelAll();

    void add(const JobStatePointer& job);
    void remove(const JobStatePointer& job);

Q_SIGNALS:
    /// After rows came, went or moved on: the newest job's title and fraction, or nothing running.
    void summaryChanged(const QString& title, double fraction, int running);

private:
    explicit JobsModel(QObject* parent);
    void refresh();
    void summarise();

    std::vector<JobStatePointer> m_jobs{};
    QTimer m_timer{};
};

void beginJob(const JobStatePointer& job);
/// The run is over or nobody waits for it: it stops and leaves the list. May be called more than once.
void finishJob(const JobStatePointer& job);

} // namespace app
