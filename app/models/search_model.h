#pragma once

#include "app/actions/action_table.h"
#include "app/document/document.h"
#include "core/storage/search.h"

#include <QAbstractListModel>
#include <QTimer>

#include <optional>

namespace app {

/// What the search box found: commands at once, things of the plan as soon as they are read.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Entry
    {
        std::optional<ActionId> action{};
        core::SearchHit hit{};
        QString title{};
        QString detail{};
        QString kind{};
        const char* icon = "";
    };

    enum Role
    {
        DetailRole = Qt::UserRole,
        KindRole
    };

    SearchModel(Document& document, QObject* parent = nullptr);
    ~SearchModel() override;

    void look(const QString& text);
    const Entry& entryAt(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void searched();

private:
    void show(const std::vector<core::SearchHit>& hits);
    void lookInPlan();
    void stop();

    Document& m_document;
    QString m_text{};
    std::vector<Entry> m_entries{};
    QTimer m_pause{}; // a person is still typing
    std::shared_ptr<core::Progress> m_progress{};
};

} // namespace app
